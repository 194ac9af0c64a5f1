package org.collegium.mentoring.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where matches are read and sessions are kept.
@Repository
class MatchQueries {

    private static final String MATCH = "SELECT x.*, a.given_name || ' ' || a.family_name AS mentor_name,"
            + " b.given_name || ' ' || b.family_name AS mentee_name,"
            + " ca.email AS mentor_email, ca.phone AS mentor_phone, cb.email AS mentee_email, cb.phone AS mentee_phone FROM mentoring_match x"
            + " LEFT JOIN person_name a ON a.person_id = x.mentor_person_id LEFT JOIN person_name b ON b.person_id = x.mentee_person_id"
            // Contacts are shown for as long as the match goes on.
            + " LEFT JOIN match_contact ca ON ca.match_id = x.id AND ca.person_id = x.mentor_person_id AND x.ended_at IS NULL"
            + " LEFT JOIN match_contact cb ON cb.match_id = x.id AND cb.person_id = x.mentee_person_id AND x.ended_at IS NULL";

    private final JdbcClient jdbc;

    MatchQueries(JdbcClient jdbc) {
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
        return views(jdbc.sql(MATCH + " WHERE x.id = ?").param(id)).stream().findFirst();
    }

    /// Newest first, of one person or of all.
    List<MatchView> list(@Nullable UUID personId, @Nullable UUID before, int limit) {
        return views(
                jdbc.sql(MATCH + " WHERE (:person::uuid IS NULL OR :person IN (x.mentor_person_id, x.mentee_person_id))"
                                + " AND (:before::uuid IS NULL OR x.id < :before) ORDER BY x.id DESC LIMIT :limit")
                        .param("person", personId)
                        .param("before", before)
                        .param("limit", limit));
    }

    private List<MatchView> views(JdbcClient.StatementSpec found) {
        List<MatchView> bare = found.query(MatchQueries::view).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<MatchView.Session>> sessions =
                sessions(bare.stream().map(MatchView::id).toList());
        return bare.stream()
                .map(match -> match.with(sessions.getOrDefault(match.id(), List.of())))
                .toList();
    }

    private static MatchView view(ResultSet row, int line) throws SQLException {
        return new MatchView(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                party(row, "mentor"),
                party(row, "mentee"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getString("agreement"),
                row.getObject("agreement_proposer", UUID.class),
                instant(row, "agreed_at"),
                instant(row, "ended_at"),
                row.getString("ending_reason"),
                0,
                List.of());
    }

    private static MatchView.Party party(ResultSet row, String who) throws SQLException {
        return new MatchView.Party(
                row.getObject(who + "_person_id", UUID.class),
                row.getString(who + "_name"),
                row.getString(who + "_email"),
                row.getString(who + "_phone"));
    }

    private Map<UUID, List<MatchView.Session>> sessions(List<UUID> matchIds) {
        return jdbc
                .sql("SELECT * FROM mentoring_session WHERE match_id IN (:ids) ORDER BY held_on, id")
                .param("ids", matchIds)
                .query((row, line) -> Map.entry(
                        row.getObject("match_id", UUID.class),
                        new MatchView.Session(
                                row.getObject("id", UUID.class),
                                row.getObject("held_on", LocalDate.class),
                                row.getInt("minutes"),
                                row.getString("note"),
                                row.getObject("logged_by", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
