package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Membership;
import org.jspecify.annotations.Nullable;

/// The answers so far. A changed answer makes a new key: the same key always means the same application.
///
/// @param email         the address that was proved
/// @param returning     whether a membership of the person is over: they keep its number
/// @param applicationId set once the answers were sent
record Journey(
        String key,
        String email,
        boolean returning,
        @Nullable Name name,
        @Nullable Payer payer,
        @Nullable String chosenPlan,
        @Nullable Registered registered,
        @Nullable Boolean magazine,
        @Nullable UUID applicationId) {

    static Journey begin(String email) {
        return new Journey(newKey(), email, false, null, null, null, null, null, null);
    }

    Journey withEmail(String address) {
        return new Journey(newKey(), address, returning, name, payer, chosenPlan, registered, magazine, null);
    }

    Journey withReturning(boolean comesBack) {
        return new Journey(key, email, comesBack, name, payer, chosenPlan, registered, magazine, applicationId);
    }

    Journey withName(Name answer) {
        return new Journey(newKey(), email, returning, answer, payer, chosenPlan, registered, magazine, null);
    }

    Journey withPayer(Payer answer) {
        return new Journey(newKey(), email, returning, name, answer, chosenPlan, registered, magazine, null);
    }

    Journey withPlan(String answer) {
        return new Journey(newKey(), email, returning, name, payer, answer, registered, magazine, null);
    }

    Journey withRegistered(Registered answer) {
        return new Journey(newKey(), email, returning, name, payer, chosenPlan, answer, magazine, null);
    }

    Journey withMagazine(boolean wanted) {
        return new Journey(newKey(), email, returning, name, payer, chosenPlan, registered, wanted, null);
    }

    /// A voucher code is forgotten as soon as it was sent.
    Journey sent(UUID application) {
        return new Journey(
                key,
                email,
                returning,
                name,
                isSponsored() ? null : payer,
                chosenPlan,
                registered,
                magazine,
                application);
    }

    /// The plan's code: the employer's choice where it pays, else the applicant's.
    public @Nullable String plan() {
        return payer != null && payer.plan != null ? payer.plan : chosenPlan;
    }

    /// Whether an employer pays.
    public boolean isSponsored() {
        return payer != null && payer.voucherCode != null;
    }

    /// The steps of this journey: whose employer pays chooses no plan and pays nothing.
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        if (payer != null && payer.plan != null) {
            steps.remove(Step.PLAN);
        }
        if (isSponsored()) {
            steps.remove(Step.PAYMENT);
        }
        return steps;
    }

    /// Which step this is, and of how many once that cannot change any more: who pays decides what is still asked.
    public String progress(Step step) {
        List<Step> all = steps();
        String number = "step " + (all.indexOf(step) + 1);
        return payer == null || step.compareTo(Step.PAYING) <= 0 ? number : number + " of " + all.size();
    }

    /// Where the back link of a question leads.
    public String back(Step step) {
        List<Step> before = steps().subList(0, Math.max(0, steps().indexOf(step)));
        return before.isEmpty() || before.getLast() == Step.CODE
                ? "/"
                : before.getLast().path();
    }

    /// The first question without an answer; nothing if all are answered.
    Optional<Step> next() {
        if (name == null) {
            return Optional.of(Step.NAME);
        }
        if (payer == null) {
            return Optional.of(Step.PAYING);
        }
        if (plan() == null) {
            return Optional.of(Step.PLAN);
        }
        if (registered == null) {
            return Optional.of(Step.REGISTRATION);
        }
        return magazine == null ? Optional.of(Step.CONSENTS) : Optional.empty();
    }

    /// What is sent; only when nothing is missing.
    ///
    /// @param personId as whom the applicant acts already, if as anybody: joining changes nobody's identity
    Optional<Membership.NewApplication> application(@Nullable UUID personId) {
        String plan = plan();
        if (name == null || payer == null || plan == null || registered == null || magazine == null) {
            return Optional.empty();
        }
        return Optional.of(new Membership.NewApplication(
                name.given,
                name.family,
                email,
                plan,
                registered.number == null ? null : new Membership.Registration(registered.regulator, registered.number),
                payer.voucherCode,
                Map.of("magazine", magazine),
                true,
                personId));
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    record Name(String given, String family) {}

    /// Who pays.
    ///
    /// @param voucherCode the employer's code; nothing if the applicant pays
    /// @param employer    its name, as far as it is known yet
    /// @param plan        what the employer bought, as far as it is known yet
    record Payer(
            @Nullable String voucherCode,
            @Nullable String employer,
            @Nullable String plan) {

        static final Payer SELF = new Payer(null, null, null);
    }

    /// The professional registration; both empty for those who have none.
    record Registered(@Nullable String regulator, @Nullable String number) {}
}
