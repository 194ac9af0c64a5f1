package org.collegium.membership.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.RegisteringPersons;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Receives applications. A known address takes the same steps as a new one.
@Service
public class Applying {

    private final Applications applications;
    private final OfferingPlans plans;
    private final RegisteringPersons persons;
    private final KeyedHash hash;
    private final GuessLimit guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applying(
            Applications applications,
            OfferingPlans plans,
            RegisteringPersons persons,
            KeyedHash hash,
            GuessLimit guesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.plans = plans;
        this.persons = persons;
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
        PersonId person = new PersonId(UuidCreator.getTimeOrderedEpoch());
        Optional<PersonId> owner = persons.ownerOf(said.email());
        Application application =
                applications.save(new Application(id, person, said, plan.feePence(), owner, clock.instant()));
        Optional.ofNullable(said.voucher())
                .map(hash::of)
                .map(application::presentVoucher)
                .ifPresent(events::publishEvent);
        return new Receipt.Received(application.view());
    }
}
