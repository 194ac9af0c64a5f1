package org.collegium.endorsement.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reviewer found.
public record WriteReview(List<GivenScore> scores, @Nullable String comment) {

    /// @param score 1 to 5
    public record GivenScore(
            String criterion, int score, @Nullable String comment) {}

    /// Whether every criterion is scored once, and nothing else.
    boolean covers(Set<String> criteria) {
        Set<String> scored = scores.stream().map(GivenScore::criterion).collect(Collectors.toSet());
        return scored.equals(criteria) && scores.size() == criteria.size();
    }
}
