package org.collegium.membership.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collegium.membership.member.Acquaintance.Belongs;
import org.collegium.membership.member.Acquaintance.Known;
import org.collegium.membership.member.Acquaintance.Stranger;
import org.collegium.membership.member.AdmittingMembers;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Receives applications. A known address takes the same steps as a new one; a person who never belonged applies as
/// who they are.
@Service
public class Applying {

    private final Applications applications;
    private final OfferingPlans plans;
    private final AdmittingMembers admitting;
    private final KeyedHash hash;
    private final GuessLimit guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applying(
            Applications applications,
            OfferingPlans plans,
            AdmittingMembers admitting,
            KeyedHash hash,
            GuessLimit guesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.plans = plans;
        this.admitting = admitting;
        this.hash = hash;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Receipt apply(ApplyForMembership said) {
        if (said.voucher() != null && guesses.isReached(said.client())) {
            return new Receipt.TooManyGuesses();
        }
        return plans.onOffer(said.plan()).map(plan -> receive(said, plan)).orElseGet(Receipt.PlanUnknown::new);
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationView> find(ApplicationId id) {
        return applications.findById(id.value()).map(Application::view);
    }

    private Receipt receive(ApplyForMembership said, PlanView plan) {
        ApplicationId id = new ApplicationId(UuidCreator.getRandomBased());
        PersonId fresh = new PersonId(UuidCreator.getTimeOrderedEpoch());
        Instant now = clock.instant();
        Application application = applications.save(
                switch (admitting.recognise(said.email())) {
                    case Stranger() -> new Application(id, fresh, said, plan.feePence(), Optional.empty(), now);
                    case Known(var person) -> new Application(id, person, said, plan.feePence(), Optional.empty(), now);
                    case Belongs(var owner) ->
                        new Application(id, fresh, said, plan.feePence(), Optional.of(owner), now);
                });
        Optional.ofNullable(said.voucher())
                .map(hash::of)
                .map(application::presentVoucher)
                .ifPresent(events::publishEvent);
        return new Receipt.Received(application.view());
    }
}
