package org.collegium.endorsement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A condition of an endorsement.
///
/// @param status     `open`, `evidence-given` or `closed`
/// @param suspendsOn the first day on which it suspends the endorsement, if nothing is shown until then
/// @param extensions the days it was due on before, oldest first
public record ConditionView(
        UUID id,
        String text,
        LocalDate dueOn,
        LocalDate suspendsOn,
        String status,
        @Nullable String evidence,
        @Nullable UUID documentId,
        @Nullable Instant evidencedAt,
        @Nullable Instant closedAt,
        List<Extension> extensions) {

    /// More time that an officer gave.
    public record Extension(LocalDate from, LocalDate to, String reason, Instant at) {}
}
