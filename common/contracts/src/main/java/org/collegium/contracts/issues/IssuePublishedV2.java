package org.collegium.contracts.issues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// An issue of the magazine can be read. Key: `issueId`. `number` is the year and month, `2012-11`;
/// `contents` is in reading order. It names no authors: the topic is kept for ever, and names of persons are not.
@Contract(type = "collegium.issues.issue-published.v2", topic = "issues.issue")
public record IssuePublishedV2(UUID issueId, String number, String label, Instant publishedAt, List<Entry> contents) {

    /// One line of the contents: an article without its body and its authors.
    public record Entry(UUID articleId, String section, String title) {}
}
