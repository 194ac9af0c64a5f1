package org.collegium.issues.issue;

import java.util.List;

/// What an editor wants an issue to say, checked field by field at the door.
///
/// @param number   year and month, `2012-11`
/// @param articles in reading order
public record WriteIssue(String number, String label, List<WriteArticle> articles) {

    /// @param body Markdown
    public record WriteArticle(String section, String title, List<String> authors, String body) {}
}
