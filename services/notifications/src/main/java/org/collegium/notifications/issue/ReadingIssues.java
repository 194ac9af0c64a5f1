package org.collegium.notifications.issue;

import java.util.UUID;
import org.springframework.stereotype.Service;

/// What was told of an issue.
@Service
public class ReadingIssues {

    private final Issues issues;

    ReadingIssues(Issues issues) {
        this.issues = issues;
    }

    /// @throws org.springframework.dao.EmptyResultDataAccessException if it was never told
    public PublishedIssue get(UUID issueId) {
        return issues.get(issueId);
    }
}
