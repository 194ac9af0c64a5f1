package org.collegium.endorsement.cpd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The records. A dismissed entry keeps its row without its words: its session told again does not bring it back.
@org.springframework.stereotype.Repository
class CpdQueries {

    private static final String COLUMNS =
            "id, source, status, title, held_on, minutes, reflection, seal, endorsed_on_day, session_id, corrected_at";

    private final JdbcClient jdbc;

    CpdQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID personId, CpdEntryView entry, Instant at) {
        jdbc.sql("INSERT INTO cpd_entry (person_id, noted_at, " + COLUMNS + ") VALUES (:person, :at, :id, :source,"
                        + " :status, :title, :heldOn, :minutes, :reflection, :seal, :endorsed, :session, NULL)"
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

    /// By day, the latest first.
    List<CpdEntryView> of(UUID personId, @Nullable String status, @Nullable CpdPosition before, int limit) {
        return jdbc.sql(
                        "SELECT " + COLUMNS + " FROM cpd_entry WHERE person_id = :person AND status <> 'dismissed'"
                                + " AND (:status::text IS NULL OR status = :status)"
                                + " AND (:before::uuid IS NULL OR (held_on, id) < (:day, :before)) ORDER BY held_on DESC, id DESC LIMIT :limit")
                .param("person", personId)
                .param("status", status)
                .param("before", before == null ? null : before.id())
                .param("day", before == null ? null : before.heldOn())
                .param("limit", limit)
                .query((row, line) -> view(row))
                .list();
    }

    /// Every year from the first to this one, the newest first; drafts do not count, and what was not endorsed on the
    /// day is the member's own.
    List<CpdYear> years(UUID personId, int thisYear) {
        return jdbc.sql("""
                        WITH confirmed AS (
                            SELECT extract(year FROM held_on)::int AS year, minutes, source,
                                   source = 'register' AND endorsed_on_day AS endorsed
                              FROM cpd_entry WHERE person_id = :person AND status = 'confirmed'
                        )
                        SELECT y.year, coalesce(sum(minutes) FILTER (WHERE endorsed), 0)::int AS register,
                               coalesce(sum(minutes) FILTER (WHERE source = 'mentoring'), 0)::int AS mentoring,
                               coalesce(sum(minutes) FILTER (WHERE source <> 'mentoring' AND NOT endorsed), 0)::int AS own
                          FROM (SELECT generate_series(min(year), greatest(max(year), :thisYear)) AS year FROM confirmed) y
                          LEFT JOIN confirmed c ON c.year = y.year
                         GROUP BY y.year ORDER BY y.year DESC""")
                .param("person", personId)
                .param("thisYear", thisYear)
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

    /// Keeps what it said before.
    void correct(CpdEntryView before, CpdEntryView corrected, Instant at) {
        jdbc.sql(
                        "INSERT INTO cpd_correction (entry_id, position, title, held_on, minutes, endorsed_on_day, corrected_at)"
                                + " SELECT :id, count(*), :title, :heldOn, :minutes, :endorsed, :at FROM cpd_correction"
                                + " WHERE entry_id = :id")
                .param("id", before.id())
                .param("title", before.title())
                .param("heldOn", before.heldOn())
                .param("minutes", before.minutes())
                .param("endorsed", before.endorsedOnDay(), Types.BOOLEAN)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("UPDATE cpd_entry SET title = :title, held_on = :heldOn, minutes = :minutes,"
                        + " endorsed_on_day = :endorsed, corrected_at = :at WHERE id = :id")
                .param("id", corrected.id())
                .param("title", corrected.title())
                .param("heldOn", corrected.heldOn())
                .param("minutes", corrected.minutes())
                .param("endorsed", corrected.endorsedOnDay(), Types.BOOLEAN)
                .param("at", at.atOffset(ZoneOffset.UTC))
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
        OffsetDateTime correctedAt = row.getObject("corrected_at", OffsetDateTime.class);
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
                row.getObject("session_id", UUID.class),
                correctedAt == null ? null : correctedAt.toInstant());
    }
}
