package org.collegium.membership.person;

import org.jspecify.annotations.Nullable;

/// Somebody the College is about to know.
public record NewPerson(
        PersonId id,
        PersonName name,
        MailAddress email,
        @Nullable Registration registration) {}
