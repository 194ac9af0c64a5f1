package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.collegium.endorsement.review.WriteReview;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What a reviewer found: every criterion with a score.
record ReviewBody(
        @NotNull @Size(min = 1, max = MAX_SCORES) List<@NotNull @Valid ScoreBody> scores,

        @PlainText(max = MAX_COMMENT, optional = true, multiline = true) @Nullable
        String comment) {

    /// More criteria than any scheme has.
    static final int MAX_SCORES = 50;

    static final int MAX_COMMENT = 5_000;

    WriteReview command() {
        return new WriteReview(scores.stream().map(ScoreBody::given).toList(), comment);
    }

    /// @param criterion its key
    /// @param score     1 (not met) to 5 (an example to others)
    record ScoreBody(
            @PlainText(max = MAX_KEY) String criterion,
            @NotNull @Min(1) @Max(5) Integer score,

            @PlainText(max = MAX_COMMENT, optional = true, multiline = true) @Nullable
            String comment) {

        static final int MAX_KEY = 60;

        WriteReview.GivenScore given() {
            return new WriteReview.GivenScore(criterion, score, comment);
        }
    }
}
