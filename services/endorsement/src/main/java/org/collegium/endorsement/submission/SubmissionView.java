package org.collegium.endorsement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission as its provider and the officers see it.
///
/// @param status       as in [SubmissionStatus]
/// @param round        how often it was handed in
/// @param nextActor    `provider`, `officer` or `reviewers`; null when nothing is left to do
/// @param nextActionBy the last day for it
/// @param seal         of its entry in the register, null until it is endorsed
public record SubmissionView(
        UUID id,
        String scheme,
        int criteriaVersion,
        String title,
        Provider provider,
        UUID applicantPersonId,
        @Nullable String applicantName,
        LocalDate startsOn,
        String status,
        int round,
        @Nullable String nextActor,
        @Nullable LocalDate nextActionBy,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String note,
        @Nullable String seal,
        List<ConditionView> conditions) {

    public SubmissionStatus state() {
        return SubmissionStatus.of(status).orElseThrow();
    }

    /// @param kind e.g. `individual-trainer`
    public record Provider(String name, String kind) {}
}
