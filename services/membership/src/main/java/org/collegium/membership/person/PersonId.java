package org.collegium.membership.person;

import java.util.UUID;

/// Identifies a person in every service.
public record PersonId(UUID value) {}
