package org.collegium.mentoring.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who can be asked: active, with a free place, not the mentee and no colleague of theirs.
@Repository
class Candidates {

    /// More than anybody reads; the ranking has put the best first.
    static final int MOST = 50;

    /// Parameters: `mentee`, `topics`, `today`.
    private static final String FREE = """
            SELECT m.id, m.person_id, m.region, m.remote, m.statement, m.capacity - w.live AS free, w.finished,
                (SELECT count(*) FROM mentor_topic t WHERE t.mentor_id = m.id AND t.topic_id IN (:topics)) AS known,
                (SELECT count(*) FROM offer o WHERE o.mentor_id = m.id AND o.status = 'open') AS open_offers
            FROM mentor m
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE ended_at IS NULL) AS live,
                count(*) FILTER (WHERE ended_at IS NOT NULL) AS finished
                FROM mentoring_match x WHERE x.mentor_id = m.id) w
            WHERE m.stage = 'active' AND m.person_id <> :mentee AND m.capacity > w.live
            AND NOT EXISTS (SELECT FROM membership_term a JOIN membership_term b ON a.agreement_id = b.agreement_id
                WHERE a.person_id = m.person_id AND b.person_id = :mentee
                AND least(a.ends_on, a.cancelled_to) >= :today AND least(b.ends_on, b.cancelled_to) >= :today)
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The best mentor for a request among those it was not offered to before: the mentee's choices in their order,
    /// then
    /// whoever knows most of the topics, has fewest people waiting and most room.
    Optional<Candidate> next(MentoringRequest request, LocalDate today) {
        return jdbc.sql("SELECT f.id, f.person_id FROM (" + FREE + ") f"
                        + " LEFT JOIN request_choice c ON c.mentor_id = f.id AND c.request_id = :request"
                        + " WHERE NOT EXISTS (SELECT FROM offer o WHERE o.request_id = :request AND o.mentor_id = f.id)"
                        + " AND (c.position IS NOT NULL OR f.known > 0)"
                        + " ORDER BY c.position NULLS LAST, f.known DESC, f.open_offers, f.free DESC, f.id LIMIT 1")
                .param("request", request.id())
                .param("mentee", request.personId())
                .param("topics", request.topics())
                .param("today", today)
                .query((row, line) ->
                        new Candidate(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// Mentors a person could ask for, best first.
    ///
    /// @param topics empty for any topic
    List<Suggestion> suggest(UUID mentee, Set<UUID> topics, LocalDate today) {
        return jdbc.sql("SELECT f.*, p.given_name || ' ' || p.family_name AS name,"
                        + " ARRAY(SELECT topic_id FROM mentor_topic t WHERE t.mentor_id = f.id ORDER BY topic_id) AS topics"
                        + " FROM (" + FREE + ") f LEFT JOIN person p ON p.id = f.person_id"
                        + " WHERE (:any OR f.known > 0)"
                        + " ORDER BY f.known DESC, f.open_offers, f.free DESC, f.id LIMIT :most")
                .param("mentee", mentee)
                .param("topics", topics.isEmpty() ? Set.of(new UUID(0, 0)) : topics)
                .param("any", topics.isEmpty())
                .param("today", today)
                .param("most", MOST)
                .query((row, line) -> new Suggestion(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((UUID[]) row.getArray("topics").getArray()),
                        row.getString("region"),
                        row.getString("remote"),
                        row.getString("statement"),
                        row.getInt("free"),
                        Suggestion.reasons(
                                row.getInt("known"),
                                topics.size(),
                                row.getInt("free"),
                                row.getInt("open_offers"),
                                row.getInt("finished"))))
                .list();
    }

    /// The mentor's person, if the mentor is active.
    Optional<Candidate> active(UUID mentorId) {
        return jdbc.sql("SELECT id, person_id FROM mentor WHERE id = ? AND stage = 'active'")
                .param(mentorId)
                .query((row, line) ->
                        new Candidate(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .optional();
    }

    record Candidate(UUID mentorId, UUID personId) {}
}
