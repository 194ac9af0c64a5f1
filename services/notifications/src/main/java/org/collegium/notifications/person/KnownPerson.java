package org.collegium.notifications.person;

import java.time.Instant;
import java.util.UUID;

/// A person as last told.
public record KnownPerson(UUID personId, String givenName, String familyName, String email, Instant toldAt) {}
