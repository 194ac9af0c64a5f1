package org.collegium.mentoring.mentor;

import java.util.Set;
import java.util.UUID;

/// A member offers to mentor.
///
/// @param remote `remote`, `in-person` or `either`
public record ApplyAsMentor(
        UUID personId, Set<UUID> topics, int capacity, String region, String remote, String statement) {}
