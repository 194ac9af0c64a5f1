package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.house.Membership;
import org.jspecify.annotations.Nullable;

/// The answers so far. A changed answer makes a new key: the same key always means the same application.
///
/// @param voucherCode forgotten as soon as it was sent
/// @param applicationId set once the answers were sent
record Journey(
        String key,
        @Nullable String plan,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable Paying paying,
        @Nullable String voucherCode,
        @Nullable Boolean magazine,
        @Nullable UUID applicationId)
        implements Serializable {

    static Journey begin() {
        return new Journey(newKey(), null, null, null, null, null, null, null, null);
    }

    Journey withPlan(String chosen) {
        return new Journey(newKey(), chosen, givenName, familyName, email, paying, voucherCode, magazine, null);
    }

    Journey withName(String given, String family) {
        return new Journey(newKey(), plan, given, family, email, paying, voucherCode, magazine, null);
    }

    Journey withEmail(String address) {
        return new Journey(newKey(), plan, givenName, familyName, address, paying, voucherCode, magazine, null);
    }

    Journey withPaying(Paying how, @Nullable String code) {
        return new Journey(newKey(), plan, givenName, familyName, email, how, code, magazine, null);
    }

    Journey withMagazine(boolean wanted) {
        return new Journey(newKey(), plan, givenName, familyName, email, paying, voucherCode, wanted, null);
    }

    Journey sent(UUID application) {
        return new Journey(key, plan, givenName, familyName, email, paying, null, magazine, application);
    }

    /// The first question without an answer; nothing if all are answered.
    Optional<Step> next() {
        if (plan == null) {
            return Optional.of(Step.PLAN);
        }
        if (givenName == null || familyName == null) {
            return Optional.of(Step.NAME);
        }
        if (email == null) {
            return Optional.of(Step.EMAIL);
        }
        if (paying == null || (paying == Paying.VOUCHER && voucherCode == null)) {
            return Optional.of(Step.PAYING);
        }
        return magazine == null ? Optional.of(Step.CONSENTS) : Optional.empty();
    }

    /// What is sent; only when nothing is missing.
    Optional<Membership.NewApplication> application() {
        if (plan == null || givenName == null || familyName == null || email == null || magazine == null) {
            return Optional.empty();
        }
        return Optional.of(new Membership.NewApplication(
                givenName,
                familyName,
                email,
                plan,
                paying == Paying.VOUCHER ? voucherCode : null,
                Map.of("magazine", magazine)));
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// Who pays.
    enum Paying {
        SELF,
        VOUCHER
    }
}
