package org.collegium.endorsement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.endorsement.scheme.RequiredDocument;
import org.jspecify.annotations.Nullable;

/// A submission as its provider and the officers see it.
///
/// @param status       as in [SubmissionStatus]
/// @param round        how often it was handed in
/// @param nextActor    `provider`, `officer` or `reviewers`; null when nothing is left to do
/// @param nextActionBy the last day for it
/// @param missingDocuments what has to be added before it can be handed in; empty once it was
/// @param returns      when and why it was sent back as incomplete, oldest first
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
        Listing listing,
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
        List<ConditionView> conditions,
        List<RequiredDocument> missingDocuments,
        List<Returned> returns) {

    SubmissionView with(
            List<ConditionView> conditionsOfIt, List<RequiredDocument> missing, List<Returned> returnsOfIt) {
        return new SubmissionView(
                id,
                scheme,
                criteriaVersion,
                title,
                provider,
                applicantPersonId,
                applicantName,
                startsOn,
                listing,
                status,
                round,
                nextActor,
                nextActionBy,
                draftedAt,
                submittedAt,
                decidedAt,
                decision,
                note,
                seal,
                conditionsOfIt,
                missing,
                returnsOfIt);
    }

    public SubmissionStatus state() {
        return SubmissionStatus.of(status).orElseThrow();
    }

    /// Sent back as incomplete.
    public record Returned(Instant at, String reason) {}

    /// @param kind e.g. `individual-trainer`
    public record Provider(String name, String kind) {}
}
