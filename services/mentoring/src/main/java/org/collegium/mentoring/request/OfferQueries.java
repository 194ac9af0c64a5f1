package org.collegium.mentoring.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where offers are read.
@Repository
class OfferQueries {

    /// Parameter: `person`, the mentor's.
    private static final String OFFER =
            "SELECT o.*, r.goals, p.given_name || ' ' || p.family_name AS name, x.id AS match_id,"
                    + " ARRAY(SELECT topic_id FROM request_topic t WHERE t.request_id = r.id ORDER BY topic_id) AS topics"
                    + " FROM offer o JOIN mentor m ON m.id = o.mentor_id"
                    + " JOIN mentoring_request r ON r.id = o.request_id LEFT JOIN person_name p ON p.person_id = r.person_id"
                    + " LEFT JOIN mentoring_match x ON x.request_id = r.id WHERE m.person_id = :person";

    private final JdbcClient jdbc;

    OfferQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whom an offer concerns; none of it ever changes, so it is read before the locks are taken.
    Optional<Key> key(UUID offerId) {
        return jdbc.sql("SELECT o.request_id, o.mentor_id, m.person_id FROM offer o JOIN mentor m ON m.id = o.mentor_id"
                        + " WHERE o.id = ?")
                .param(offerId)
                .query((row, line) -> new Key(
                        row.getObject("request_id", UUID.class),
                        row.getObject("mentor_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// An offer to this mentor.
    Optional<OfferView> find(UUID offerId, UUID mentorPersonId) {
        return jdbc.sql(OFFER + " AND o.id = :id")
                .param("person", mentorPersonId)
                .param("id", offerId)
                .query(OfferQueries::view)
                .optional();
    }

    /// The offers of a mentor, open ones first, the most urgent on top.
    List<OfferView> of(UUID mentorPersonId, int limit) {
        return jdbc.sql(OFFER + " ORDER BY o.status = 'open' DESC, o.respond_by, o.id LIMIT :limit")
                .param("person", mentorPersonId)
                .param("limit", limit)
                .query(OfferQueries::view)
                .list();
    }

    private static OfferView view(ResultSet row, int line) throws SQLException {
        boolean accepted = "accepted".equals(row.getString("status"));
        return new OfferView(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("status"),
                row.getString("name"),
                row.getString("goals"),
                List.of((UUID[]) row.getArray("topics").getArray()),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("respond_by", OffsetDateTime.class).toInstant(),
                accepted ? row.getObject("match_id", UUID.class) : null);
    }

    record Key(UUID requestId, UUID mentorId, UUID mentorPersonId) {}
}
