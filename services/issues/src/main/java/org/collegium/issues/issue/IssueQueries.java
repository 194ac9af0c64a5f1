package org.collegium.issues.issue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where issues are read: after a mailing thousands read one article each, so nothing is loaded that is not shown.
@Repository
class IssueQueries {

    private final JdbcClient jdbc;

    IssueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest issues first.
    ///
    /// @param before only those of an earlier month, null for all
    List<IssueSummary> list(@Nullable String before, int limit, boolean draftsToo) {
        return jdbc.sql("SELECT number, label, published_at,"
                        + " (SELECT count(*) FROM article WHERE issue_id = issue.id) AS article_count FROM issue"
                        + " WHERE (:before::text IS NULL OR number < :before) AND (:drafts OR published_at IS NOT NULL)"
                        + " ORDER BY number DESC LIMIT :limit")
                .param("before", before)
                .param("drafts", draftsToo)
                .param("limit", limit)
                .query((row, number) -> new IssueSummary(
                        row.getString("number"),
                        row.getString("label"),
                        status(publishedAt(row)),
                        publishedAt(row),
                        row.getInt("article_count")))
                .list();
    }

    Optional<IssueView> find(String number) {
        return jdbc.sql("SELECT id, number, label, published_at FROM issue WHERE number = ?")
                .param(number)
                .query((row, line) -> new IssueView(
                        row.getString("number"),
                        row.getString("label"),
                        status(publishedAt(row)),
                        publishedAt(row),
                        headings(row.getObject("id", UUID.class))))
                .optional();
    }

    Optional<ManuscriptView> manuscript(String number) {
        return jdbc.sql("SELECT id, number, label, published_at, version FROM issue WHERE number = ?")
                .param(number)
                .query((row, line) -> new ManuscriptView(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("label"),
                        status(publishedAt(row)),
                        publishedAt(row),
                        row.getLong("version"),
                        articles(row.getObject("id", UUID.class))))
                .optional();
    }

    /// An article with the moment its issue was published, which is null for a draft.
    Optional<Found> article(String number, UUID articleId) {
        return jdbc.sql("SELECT article.id, number, label, section, title, authors, body, published_at"
                        + " FROM article JOIN issue ON issue.id = article.issue_id"
                        + " WHERE article.id = ? AND number = ?")
                .params(articleId, number)
                .query((row, line) -> new Found(
                        new ArticleView(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("label"),
                                row.getString("section"),
                                row.getString("title"),
                                authors(row),
                                row.getString("body")),
                        publishedAt(row)))
                .optional();
    }

    private List<ArticleHeading> headings(UUID issueId) {
        return jdbc.sql("SELECT id, section, title, authors FROM article WHERE issue_id = ? ORDER BY position")
                .param(issueId)
                .query((row, line) -> new ArticleHeading(
                        row.getObject("id", UUID.class),
                        row.getString("section"),
                        row.getString("title"),
                        authors(row)))
                .list();
    }

    private List<ManuscriptView.ManuscriptArticle> articles(UUID issueId) {
        return jdbc.sql("SELECT id, section, title, authors, body FROM article WHERE issue_id = ? ORDER BY position")
                .param(issueId)
                .query((row, line) -> new ManuscriptView.ManuscriptArticle(
                        row.getObject("id", UUID.class),
                        row.getString("section"),
                        row.getString("title"),
                        authors(row),
                        row.getString("body")))
                .list();
    }

    private static String status(@Nullable Instant publishedAt) {
        return publishedAt == null ? "draft" : "published";
    }

    private static @Nullable Instant publishedAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> authors(ResultSet row) throws SQLException {
        Array authors = row.getArray("authors");
        return List.of((String[]) authors.getArray());
    }

    record Found(ArticleView article, @Nullable Instant publishedAt) {}
}
