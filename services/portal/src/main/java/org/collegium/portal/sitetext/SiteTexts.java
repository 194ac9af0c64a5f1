package org.collegium.portal.sitetext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SiteTexts {

    private static final String SELECT = "SELECT kind, version, markdown, changed_at, changed_by FROM site_text ";

    private final JdbcClient jdbc;

    SiteTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SiteText> latest(SiteTextKind kind) {
        return jdbc.sql(SELECT + "WHERE kind = :kind ORDER BY version DESC LIMIT 1")
                .param("kind", kind.code())
                .query((row, n) -> text(row))
                .optional();
    }

    Optional<SiteText> version(SiteTextKind kind, int version) {
        return jdbc.sql(SELECT + "WHERE kind = :kind AND version = :version")
                .param("kind", kind.code())
                .param("version", version)
                .query((row, n) -> text(row))
                .optional();
    }

    /// The newest first.
    List<SiteText> versions(SiteTextKind kind, int limit) {
        return jdbc.sql(SELECT + "WHERE kind = :kind ORDER BY version DESC LIMIT :limit")
                .param("kind", kind.code())
                .param("limit", limit)
                .query((row, n) -> text(row))
                .list();
    }

    /// @return whether nobody else has saved this version
    boolean add(SiteText text) {
        return jdbc.sql("""
                INSERT INTO site_text (kind, version, markdown, changed_at, changed_by)
                VALUES (:kind, :version, :markdown, :at, :by)
                ON CONFLICT ON CONSTRAINT site_text_once_per_version DO NOTHING
                """)
                        .param("kind", text.kind().code())
                        .param("version", text.version())
                        .param("markdown", text.markdown())
                        .param("at", text.changedAt() == null ? null : Timestamp.from(text.changedAt()))
                        .param("by", text.changedBy())
                        .update()
                > 0;
    }

    private static SiteText text(ResultSet row) throws SQLException {
        return new SiteText(
                SiteTextKind.of(row.getString("kind")).orElseThrow(),
                row.getInt("version"),
                row.getString("markdown"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
