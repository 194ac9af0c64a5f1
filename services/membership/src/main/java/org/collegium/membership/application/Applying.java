package org.collegium.membership.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.collegium.membership.member.AdmittingMembers;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.RegisteringPersons;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Receives applications. Unless somebody vouches for the address, every one waits for its proof and takes the same
/// steps, whoever has the address.
@Service
public class Applying {

    private final Applications applications;
    private final OfferingPlans plans;
    private final AdmittingMembers admitting;
    private final RegisteringPersons registering;
    private final CodeLimit limit;
    private final ProvingEmails proving;
    private final KeyedHash hash;
    private final GuessLimit guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applying(
            Applications applications,
            OfferingPlans plans,
            AdmittingMembers admitting,
            RegisteringPersons registering,
            CodeLimit limit,
            ProvingEmails proving,
            KeyedHash hash,
            GuessLimit guesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.plans = plans;
        this.admitting = admitting;
        this.registering = registering;
        this.limit = limit;
        this.proving = proving;
        this.hash = hash;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Receipt apply(ApplyForMembership said) {
        Optional<Duration> pause = said.voucher() == null ? Optional.empty() : guesses.pause(said.client());
        if (pause.isPresent()) {
            return new Receipt.TooManyGuesses(pause.get());
        }
        return plans.onOffer(said.plan()).map(plan -> limited(said, plan)).orElseGet(Receipt.PlanUnknown::new);
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationView> find(ApplicationId id) {
        return applications.findById(id.value()).map(Application::view);
    }

    private Receipt limited(ApplyForMembership said, PlanView plan) {
        if (said.emailProved()) {
            return receive(said, plan);
        }
        return limit.count(said.email(), said.client())
                .<Receipt>map(Receipt.TooManyCodes::new)
                .orElseGet(() -> receive(said, plan));
    }

    private Receipt receive(ApplyForMembership said, PlanView plan) {
        @Nullable VoucherCode voucher = said.voucher();
        Application application = applications.saveAndFlush(new Application(
                new ApplicationId(UuidCreator.getRandomBased()),
                newcomer(said),
                said,
                plan.feePence(),
                voucher == null ? null : hash.of(voucher),
                clock.instant()));
        if (said.emailProved()) {
            application
                    .emailProved(admitting.recognise(said.email()), clock.instant())
                    .ifPresent(events::publishEvent);
        } else {
            proving.send(application);
        }
        return new Receipt.Received(application.view());
    }

    /// Who the applicant becomes if nobody has the address. Whoever acts somewhere already keeps the id they act under,
    /// so that what they did stays theirs.
    private PersonId newcomer(ApplyForMembership said) {
        @Nullable PersonId acting = said.actingAs();
        return acting == null || registering.isRegistered(acting)
                ? new PersonId(UuidCreator.getTimeOrderedEpoch())
                : acting;
    }
}
