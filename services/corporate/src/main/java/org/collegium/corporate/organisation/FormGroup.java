package org.collegium.corporate.organisation;

import java.util.Set;
import java.util.UUID;

/// Let employers buy together.
public record FormGroup(String name, Set<UUID> organisationIds) {}
