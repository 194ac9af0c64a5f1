package org.collegium.membership.person;

import java.util.List;

/// What happens to a person.
public sealed interface PersonEvent {

    PersonId person();

    /// The College knows the person under this name and address.
    record PersonRegistered(PersonId person, PersonName name, MailAddress email) implements PersonEvent {}

    /// The College has the person's name right now.
    ///
    /// @param email  where mail goes
    /// @param emails every address of the person
    record PersonRenamed(PersonId person, PersonName name, MailAddress email, List<MailAddress> emails)
            implements PersonEvent {}
}
