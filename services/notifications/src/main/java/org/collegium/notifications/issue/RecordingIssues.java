package org.collegium.notifications.issue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the issues service tells of its issues.
@Service
public class RecordingIssues {

    private final Issues issues;

    RecordingIssues(Issues issues) {
        this.issues = issues;
    }

    /// @return whether the issue is new here
    @Transactional
    public boolean record(PublishedIssue issue) {
        return issues.add(issue);
    }
}
