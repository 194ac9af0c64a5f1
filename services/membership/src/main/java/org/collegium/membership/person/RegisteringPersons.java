package org.collegium.membership.person;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes persons known, once per address.
@Service
@Transactional
public class RegisteringPersons {

    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteringPersons(Persons persons, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    /// The person an address belongs to.
    public Optional<PersonId> ownerOf(MailAddress email) {
        return persons.ownerOf(email);
    }

    /// Which of these addresses have an owner.
    public Set<MailAddress> owned(List<MailAddress> emails) {
        return persons.owned(emails);
    }

    /// Registers those whose address is free and tells it; waits for whoever is claiming an address at the same
    /// moment.
    ///
    /// @return those who are registered now; the others' addresses belong to somebody else
    public Set<PersonId> register(List<NewPerson> newcomers) {
        Set<PersonId> registered = persons.insert(newcomers, clock.instant());
        newcomers.stream()
                .filter(person -> registered.contains(person.id()))
                .map(person -> new PersonEvent.PersonRegistered(person.id(), person.name(), person.email()))
                .forEach(events::publishEvent);
        return registered;
    }
}
