package org.collegium.endorsement.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may be asked to review.
///
/// @param name null until membership has told it
/// @param open how many reviews they are working on
public record ReviewerView(UUID personId, @Nullable String name, Instant appointedAt, int open) {}
