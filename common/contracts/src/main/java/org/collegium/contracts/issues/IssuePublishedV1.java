package org.collegium.contracts.issues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// An issue of the magazine can be read. Key: `issueId`. `number` is the year and month, `2012-11`; `contents` is in
/// reading order and holds what the contents page shows to everybody. No longer told: [IssuePublishedV2] is, without
/// the authors' names. What was told is still read.
@Contract(type = "collegium.issues.issue-published.v1", topic = "issues.issue")
public record IssuePublishedV1(UUID issueId, String number, String label, Instant publishedAt, List<Entry> contents) {

    /// One line of the contents: an article without its body.
    public record Entry(UUID articleId, String section, String title, List<String> authors) {}
}
