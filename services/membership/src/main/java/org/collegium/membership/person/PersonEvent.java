package org.collegium.membership.person;

/// What happens to a person.
public sealed interface PersonEvent {

    PersonId person();

    /// The College knows the person under this name and address.
    record PersonRegistered(PersonId person, PersonName name, MailAddress email) implements PersonEvent {}
}
