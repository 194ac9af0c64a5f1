package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the officer decided.
///
/// @param note for the provider
public record DecideSubmission(
        UUID submissionId, Verdict verdict, @Nullable String note, List<WantedCondition> conditions) {

    /// @param dueOn null for the usual time
    public record WantedCondition(String text, @Nullable LocalDate dueOn) {}
}
