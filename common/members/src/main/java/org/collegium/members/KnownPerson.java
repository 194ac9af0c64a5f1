package org.collegium.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person as they were told.
///
/// @param email  where mail goes
/// @param emails all verified addresses, `email` included
public record KnownPerson(
        UUID personId, String givenName, String familyName, String email, List<String> emails, Instant toldAt) {

    public KnownPerson {
        emails = List.copyOf(emails);
    }
}
