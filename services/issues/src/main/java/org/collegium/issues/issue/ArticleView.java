package org.collegium.issues.issue;

import java.util.List;
import java.util.UUID;

/// An article to be read.
///
/// @param body Markdown as the editor wrote it; whoever shows it makes it safe
public record ArticleView(
        UUID id, String issue, String issueLabel, String section, String title, List<String> authors, String body) {}
