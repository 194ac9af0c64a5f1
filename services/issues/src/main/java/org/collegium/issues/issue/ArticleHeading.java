package org.collegium.issues.issue;

import java.util.List;
import java.util.UUID;

/// One line of the contents: what everybody may know of an article.
public record ArticleHeading(UUID id, String section, String title, List<String> authors) {}
