package org.collegium.issues.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue as its editor sees it, bodies included.
///
/// @param status   `draft` or `published`
/// @param revision grows with every change; a change names the one it was made on
public record ManuscriptView(
        UUID id,
        String number,
        String label,
        String status,
        @Nullable Instant publishedAt,
        long revision,
        List<ManuscriptArticle> articles) {

    /// @param body Markdown
    public record ManuscriptArticle(UUID id, String section, String title, List<String> authors, String body) {}
}
