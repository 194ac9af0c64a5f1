package org.collegium.membership.person;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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

    /// Whether somebody is registered under this id.
    public boolean isRegistered(PersonId person) {
        return persons.exists(person);
    }

    /// Registers those whose address is free and tells it; waits for whoever is claiming an address at the same
    /// moment.
    ///
    /// @return those who are registered now; the others' addresses belong to somebody else
    public Set<PersonId> register(List<NewPerson> newcomers) {
        return register(newcomers, false);
    }

    /// @param vouched whether the office says what their names are
    Set<PersonId> register(List<NewPerson> newcomers, boolean vouched) {
        Set<PersonId> registered = persons.insert(newcomers, vouched, clock.instant());
        newcomers.stream()
                .filter(person -> registered.contains(person.id()))
                .map(person -> new PersonEvent.PersonRegistered(person.id(), person.name(), person.email()))
                .forEach(events::publishEvent);
        return registered;
    }

    /// The persons these addresses belong to, for this transaction alone: of two who would join as one person, one
    /// waits.
    public Map<MailAddress, PersonId> holdOwners(List<MailAddress> emails) {
        return persons.lockOwners(emails);
    }

    /// A person known so far by what somebody typed now says more: the name, unless the office vouches for the old
    /// one, and the professional registration.
    ///
    /// @param said under the person's own id
    public void correct(NewPerson said) {
        persons.correct(said)
                .map(email ->
                        new PersonEvent.PersonRenamed(said.id(), said.name(), email, persons.addressesOf(said.id())))
                .ifPresent(events::publishEvent);
    }
}
