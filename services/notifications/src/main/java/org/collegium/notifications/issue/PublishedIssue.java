package org.collegium.notifications.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An issue as published.
///
/// @param number year and month, `2012-11`
public record PublishedIssue(UUID issueId, String number, String label, Instant publishedAt, List<Entry> contents) {

    public PublishedIssue {
        contents = List.copyOf(contents);
    }

    /// One article in reading order.
    public record Entry(UUID articleId, String section, String title) {}
}
