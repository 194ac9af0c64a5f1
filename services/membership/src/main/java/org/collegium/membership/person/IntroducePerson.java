package org.collegium.membership.person;

import org.jspecify.annotations.Nullable;

/// Somebody the College is to know, whether or not they ever belong.
///
/// @param vouched whether the office says so, rather than whoever filled in a form
/// @param actsAs  the id under which they act already, as officers do; null for everybody else
public record IntroducePerson(
        PersonName name,
        MailAddress email,
        boolean vouched,
        @Nullable PersonId actsAs) {}
