package org.collegium.endorsement.standing;

import java.util.UUID;

/// A person's name, for the officers who work with them.
public record KnownPerson(UUID personId, String givenName, String familyName) {}
