package org.collegium.notifications.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Issues {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Issues(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /// @return whether it is new
    boolean add(PublishedIssue issue) {
        int added = jdbc.sql("""
                INSERT INTO issue (issue_id, number, label, published_at) VALUES (:id, :number, :label, :published)
                ON CONFLICT (issue_id) DO NOTHING
                """)
                .param("id", issue.issueId())
                .param("number", issue.number())
                .param("label", issue.label())
                .param("published", Timestamp.from(issue.publishedAt()))
                .update();
        if (added == 0) {
            return false;
        }
        int position = 0;
        for (PublishedIssue.Entry entry : issue.contents()) {
            template.update(
                    "INSERT INTO issue_entry (issue_id, position, article_id, section, title) VALUES (?, ?, ?, ?, ?)",
                    issue.issueId(),
                    position++,
                    entry.articleId(),
                    entry.section(),
                    entry.title());
        }
        return true;
    }

    PublishedIssue get(UUID issueId) {
        List<PublishedIssue.Entry> contents = jdbc.sql(
                        "SELECT article_id, section, title FROM issue_entry WHERE issue_id = :id ORDER BY position")
                .param("id", issueId)
                .query((row, n) -> entry(row))
                .list();
        return jdbc.sql("SELECT number, label, published_at FROM issue WHERE issue_id = :id")
                .param("id", issueId)
                .query((row, n) -> new PublishedIssue(
                        issueId,
                        row.getString("number"),
                        row.getString("label"),
                        row.getTimestamp("published_at").toInstant(),
                        contents))
                .single();
    }

    private static PublishedIssue.Entry entry(ResultSet row) throws SQLException {
        return new PublishedIssue.Entry(
                row.getObject("article_id", UUID.class), row.getString("section"), row.getString("title"));
    }
}
