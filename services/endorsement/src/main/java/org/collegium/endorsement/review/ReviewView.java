package org.collegium.endorsement.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review that is in.
///
/// @param reviewerId null where the reader may not know who wrote it
public record ReviewView(
        @Nullable UUID reviewerId,
        int round,
        List<ScoreView> scores,
        @Nullable String comment,
        Instant reviewedAt) {

    ReviewView anonymous() {
        return new ReviewView(null, round, scores, comment, reviewedAt);
    }

    /// @param score 1 to 5
    public record ScoreView(
            String criterion, int score, @Nullable String comment) {}
}
