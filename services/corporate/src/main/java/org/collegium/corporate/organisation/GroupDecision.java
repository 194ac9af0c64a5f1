package org.collegium.corporate.organisation;

import java.util.Set;
import java.util.UUID;

/// What became of the wish to form a group.
public sealed interface GroupDecision {

    /// The group exists.
    record Formed(UUID groupId) implements GroupDecision {}

    /// Some of the organisations do not exist.
    record UnknownOrganisations(Set<UUID> organisationIds) implements GroupDecision {}
}
