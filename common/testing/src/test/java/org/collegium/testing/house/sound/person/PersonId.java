package org.collegium.testing.house.sound.person;

import java.util.UUID;

/// Whose seat it is.
public record PersonId(UUID value) {}
