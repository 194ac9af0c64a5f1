package org.collegium.endorsement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A condition of an endorsement.
///
/// @param status `open`, `evidence-given` or `closed`
public record ConditionView(
        UUID id,
        String text,
        LocalDate dueOn,
        String status,
        @Nullable String evidence,
        @Nullable UUID documentId,
        @Nullable Instant evidencedAt,
        @Nullable Instant closedAt) {}
