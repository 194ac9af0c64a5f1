package org.collegium.mentoring.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where matches are read and sessions are kept.
@Repository
class MatchBook {

    private static final String MATCH = "SELECT x.*, a.given_name || ' ' || a.family_name AS mentor_name,"
            + " b.given_name || ' ' || b.family_name AS mentee_name FROM mentoring_match x"
            + " LEFT JOIN person a ON a.id = x.mentor_person_id LEFT JOIN person b ON b.id = x.mentee_person_id";

    private final JdbcClient jdbc;

    MatchBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID sessionId, LogSession session, Instant at) {
        jdbc.sql("INSERT INTO mentoring_session (id, match_id, held_on, minutes, note, logged_by, logged_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(sessionId)
                .param(session.matchId())
                .param(session.heldOn())
                .param(session.minutes())
                .param(session.note())
                .param(session.caller())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<MatchView> find(UUID id) {
        return jdbc.sql(MATCH + " WHERE x.id = ?").param(id).query(this::view).optional();
    }

    /// Newest first, of one person or of all.
    List<MatchView> list(@Nullable UUID personId, @Nullable UUID before, int limit) {
        return jdbc.sql(MATCH + " WHERE (:person::uuid IS NULL OR :person IN (x.mentor_person_id, x.mentee_person_id))"
                        + " AND (:before::uuid IS NULL OR x.id < :before) ORDER BY x.id DESC LIMIT :limit")
                .param("person", personId)
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private MatchView view(ResultSet row, int line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<MatchView.Session> sessions = sessions(id);
        return new MatchView(
                id,
                row.getObject("request_id", UUID.class),
                new MatchView.Party(row.getObject("mentor_person_id", UUID.class), row.getString("mentor_name")),
                new MatchView.Party(row.getObject("mentee_person_id", UUID.class), row.getString("mentee_name")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getString("agreement"),
                row.getObject("agreement_proposer", UUID.class),
                instant(row, "agreed_at"),
                instant(row, "ended_at"),
                row.getString("ending_reason"),
                sessions.stream().mapToInt(MatchView.Session::minutes).sum(),
                sessions);
    }

    private List<MatchView.Session> sessions(UUID matchId) {
        return jdbc.sql("SELECT * FROM mentoring_session WHERE match_id = ? ORDER BY held_on, id")
                .param(matchId)
                .query((row, line) -> new MatchView.Session(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("minutes"),
                        row.getString("note"),
                        row.getObject("logged_by", UUID.class)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
