package org.collegium.issues.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happens to an issue.
public sealed interface IssueEvent {

    /// It can be read from now on.
    record Published(UUID issueId, String number, String label, Instant publishedAt, List<ArticleHeading> contents)
            implements IssueEvent {}
}
