package org.collegium.issues.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An issue as a line of the list of issues.
///
/// @param status `draft` or `published`
public record IssueSummary(
        String number,
        String label,
        String status,
        @Nullable Instant publishedAt,
        int articleCount) {}
