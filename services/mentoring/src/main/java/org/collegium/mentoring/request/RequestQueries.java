package org.collegium.mentoring.request;

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

/// Where requests are read.
@Repository
class RequestQueries {

    private static final String REQUEST = "SELECT r.*, p.given_name || ' ' || p.family_name AS name, x.id AS match_id,"
            + " ARRAY(SELECT topic_id FROM request_topic t WHERE t.request_id = r.id ORDER BY topic_id) AS topics"
            + " FROM mentoring_request r LEFT JOIN person_name p ON p.person_id = r.person_id"
            + " LEFT JOIN mentoring_match x ON x.request_id = r.id";

    private final JdbcClient jdbc;

    RequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RequestView> find(UUID id) {
        return jdbc.sql(REQUEST + " WHERE r.id = ?").param(id).query(this::view).optional();
    }

    /// Newest first, of one person or of all.
    List<RequestView> list(@Nullable UUID personId, @Nullable String status, @Nullable UUID before, int limit) {
        return jdbc.sql(REQUEST + " WHERE (:person::uuid IS NULL OR r.person_id = :person)"
                        + " AND (:status::text IS NULL OR r.status = :status)"
                        + " AND (:before::uuid IS NULL OR r.id < :before) ORDER BY r.id DESC LIMIT :limit")
                .param("person", personId)
                .param("status", status)
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    void forget(UUID personId) {
        jdbc.sql("UPDATE mentoring_request SET goals = '', version = version + 1 WHERE person_id = ? AND goals <> ''")
                .param(personId)
                .update();
    }

    /// To whom requests were offered, of the person's requests and to the person as a mentor.
    List<OfferAbout> offersAbout(UUID personId) {
        return jdbc.sql("SELECT o.request_id, o.mentor_id FROM offer o JOIN mentoring_request r ON r.id = o.request_id"
                        + " JOIN mentor m ON m.id = o.mentor_id WHERE :person IN (r.person_id, m.person_id)")
                .param("person", personId)
                .query((row, _) ->
                        new OfferAbout(row.getObject("request_id", UUID.class), row.getObject("mentor_id", UUID.class)))
                .list();
    }

    record OfferAbout(UUID requestId, UUID mentorId) {}

    private RequestView view(ResultSet row, int line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RequestView(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("goals"),
                List.of((UUID[]) row.getArray("topics").getArray()),
                row.getString("status"),
                row.getString("next_actor"),
                instant(row, "next_action_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("match_id", UUID.class),
                asked(id));
    }

    private List<RequestView.Asked> asked(UUID requestId) {
        return jdbc.sql("SELECT o.*, p.given_name || ' ' || p.family_name AS name FROM offer o"
                        + " JOIN mentor m ON m.id = o.mentor_id LEFT JOIN person_name p ON p.person_id = m.person_id"
                        + " WHERE o.request_id = ? ORDER BY o.offered_at")
                .param(requestId)
                .query((row, line) -> new RequestView.Asked(
                        row.getObject("mentor_id", UUID.class),
                        row.getString("name"),
                        row.getString("status"),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("respond_by", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
