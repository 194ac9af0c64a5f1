package org.collegium.endorsement.cpd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The records. A dismissed entry keeps its row without its words: its session told again does not bring it back.
@org.springframework.stereotype.Repository
class CpdBook {

    private static final String COLUMNS =
            "id, source, status, title, held_on, minutes, reflection, seal, endorsed_on_day, session_id";

    private final JdbcClient jdbc;

    CpdBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID personId, CpdEntryView entry, Instant at) {
        jdbc.sql("INSERT INTO cpd_entry (person_id, noted_at, " + COLUMNS + ") VALUES (:person, :at, :id, :source,"
                        + " :status, :title, :heldOn, :minutes, :reflection, :seal, :endorsed, :session)"
                        + " ON CONFLICT (person_id, session_id) DO NOTHING")
                .param("person", personId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", entry.id())
                .param("source", entry.source())
                .param("status", entry.status())
                .param("title", entry.title())
                .param("heldOn", entry.heldOn())
                .param("minutes", entry.minutes())
                .param("reflection", entry.reflection())
                .param("seal", entry.seal())
                .param("endorsed", entry.endorsedOnDay())
                .param("session", entry.sessionId())
                .update();
    }

    /// The newest first.
    List<CpdEntryView> of(UUID personId, @Nullable String status, @Nullable UUID before, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM cpd_entry WHERE person_id = :person AND status <> 'dismissed'"
                        + " AND (:status::text IS NULL OR status = :status)"
                        + " AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit")
                .param("person", personId)
                .param("status", status)
                .param("before", before)
                .param("limit", limit)
                .query((row, line) -> view(row))
                .list();
    }

    /// The newest first; drafts do not count.
    List<CpdYear> years(UUID personId) {
        return jdbc.sql("SELECT extract(year FROM held_on)::int AS year,"
                        + " coalesce(sum(minutes) FILTER (WHERE source = 'own'), 0)::int AS own,"
                        + " coalesce(sum(minutes) FILTER (WHERE source = 'register'), 0)::int AS register,"
                        + " coalesce(sum(minutes) FILTER (WHERE source = 'mentoring'), 0)::int AS mentoring"
                        + " FROM cpd_entry WHERE person_id = ? AND status = 'confirmed' GROUP BY 1 ORDER BY 1 DESC")
                .param(personId)
                .query((row, line) -> new CpdYear(
                        row.getInt("year"), row.getInt("own"), row.getInt("register"), row.getInt("mentoring")))
                .list();
    }

    Optional<CpdEntryView> shown(UUID id, UUID personId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM cpd_entry WHERE id = ? AND person_id = ?"
                        + " AND status <> 'dismissed'")
                .params(id, personId)
                .query((row, line) -> view(row))
                .optional();
    }

    /// Locks the entry.
    Optional<CpdEntryView> find(UUID id, UUID personId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM cpd_entry WHERE id = ? AND person_id = ?"
                        + " AND status <> 'dismissed' FOR UPDATE")
                .params(id, personId)
                .query((row, line) -> view(row))
                .optional();
    }

    void confirm(UUID id, @Nullable String reflection) {
        jdbc.sql("UPDATE cpd_entry SET status = 'confirmed', reflection = coalesce(:reflection, reflection)"
                        + " WHERE id = :id")
                .param("reflection", reflection)
                .param("id", id)
                .update();
    }

    void dismiss(UUID id) {
        jdbc.sql("UPDATE cpd_entry SET status = 'dismissed', reflection = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM cpd_entry WHERE id = ?").param(id).update();
    }

    void removeAll(UUID personId) {
        jdbc.sql("DELETE FROM cpd_entry WHERE person_id = ?").param(personId).update();
    }

    private static CpdEntryView view(ResultSet row) throws SQLException {
        return new CpdEntryView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("status"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("minutes"),
                row.getString("reflection"),
                row.getString("seal"),
                row.getObject("endorsed_on_day", Boolean.class),
                row.getObject("session_id", UUID.class));
    }
}
