package org.collegium.issues.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An issue as its contents page shows it.
///
/// @param status   `draft` or `published`
/// @param articles in reading order, without their bodies
public record IssueView(
        String number,
        String label,
        String status,
        @Nullable Instant publishedAt,
        List<ArticleHeading> articles) {}
