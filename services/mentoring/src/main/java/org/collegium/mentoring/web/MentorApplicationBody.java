package org.collegium.mentoring.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.collegium.mentoring.mentor.ApplyAsMentor;
import org.collegium.web.PlainText;

/// What a member says who offers to mentor.
record MentorApplicationBody(
        @NotEmpty @Size(max = MAX_TOPICS) List<@NotNull UUID> topics,
        @NotNull @Min(1) @Max(MAX_CAPACITY) Integer capacity,
        @PlainText(max = 100) String region,

        @NotNull
        @Pattern(regexp = "remote|in-person|either", message = "unknown-value|Send remote, in-person or either.")
        String remote,

        @PlainText(max = 2_000, multiline = true) String statement) {

    static final int MAX_TOPICS = 20;

    /// More mentees than this is no mentoring any more.
    static final int MAX_CAPACITY = 10;

    ApplyAsMentor command(UUID personId) {
        return new ApplyAsMentor(personId, new LinkedHashSet<>(topics), capacity, region, remote, statement);
    }
}
