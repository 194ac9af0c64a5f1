package org.collegium.mentoring.standing;

import java.util.UUID;

/// A person's name, for the people they are matched with.
public record KnownPerson(UUID personId, String givenName, String familyName) {}
