package org.collegium.mentoring.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who can be asked: active, with a free place, not the mentee and no colleague of theirs.
@Repository
class Candidates {

    /// More than anybody reads; the ranking has put the best first.
    static final int MOST = 50;

    /// Whether mentor `m` may be asked for the person of `r`. Parameter: `today`.
    static final String ASKABLE = """
             m.stage = 'active' AND m.person_id <> r.person_id
            AND m.capacity > (SELECT count(*) FROM mentoring_match x WHERE x.mentor_id = m.id AND x.ended_at IS NULL)
            AND EXISTS (SELECT FROM membership_term t WHERE t.person_id = m.person_id
                AND t.starts_on <= :today AND least(t.ends_on, t.cancelled_to) >= :today)
            AND NOT EXISTS (SELECT FROM membership_term a JOIN membership_term b ON a.agreement_id = b.agreement_id
                WHERE a.person_id = m.person_id AND b.person_id = r.person_id
                AND least(a.ends_on, a.cancelled_to) >= :today AND least(b.ends_on, b.cancelled_to) >= :today)
            """;

    /// Whether mentor `m` has not yet answered request `r`, or let its time pass; an offer that was taken back does not
    /// count.
    static final String NOT_ASKED = """
             NOT EXISTS (SELECT FROM offer o
                WHERE o.request_id = r.id AND o.mentor_id = m.id AND o.status <> 'withdrawn')
            """;

    /// Parameters: `mentee`, `topics`, `today`.
    private static final String FREE = """
            SELECT m.id, m.person_id, m.region, m.remote, m.statement, m.capacity - w.live AS free, w.finished,
                (SELECT count(*) FROM mentor_topic t WHERE t.mentor_id = m.id AND t.topic_id IN (:topics)) AS known,
                (SELECT count(*) FROM offer o WHERE o.mentor_id = m.id AND o.status = 'open') AS open_offers
            FROM mentor m
            CROSS JOIN (SELECT CAST(:request AS uuid) AS id, CAST(:mentee AS uuid) AS person_id) r
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE ended_at IS NULL) AS live,
                count(*) FILTER (WHERE ended_at IS NOT NULL) AS finished
                FROM mentoring_match x WHERE x.mentor_id = m.id) w
            WHERE\
            """ + ASKABLE + " AND " + NOT_ASKED;

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
                        + " WHERE c.position IS NOT NULL OR f.known > 0"
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
        return suggest(new Wanted(null, mentee, topics, topics.isEmpty(), "your"), today);
    }

    /// Mentors a request can still be offered to, best first; the coordinator may know better than their topics.
    List<Suggestion> suggestFor(RequestView request, LocalDate today) {
        Set<UUID> topics = Set.copyOf(request.topics());
        return suggest(new Wanted(request.id(), request.personId(), topics, true, "their"), today);
    }

    private List<Suggestion> suggest(Wanted wanted, LocalDate today) {
        Set<UUID> topics = wanted.topics;
        return jdbc.sql("SELECT f.*, p.given_name || ' ' || p.family_name AS name,"
                        + " ARRAY(SELECT topic_id FROM mentor_topic t WHERE t.mentor_id = f.id ORDER BY topic_id) AS topics"
                        + " FROM (" + FREE + ") f LEFT JOIN person p ON p.id = f.person_id"
                        + " WHERE (:any OR f.known > 0)"
                        + " ORDER BY f.known DESC, f.open_offers, f.free DESC, f.id LIMIT :most")
                .param("request", wanted.requestId)
                .param("mentee", wanted.mentee)
                .param("topics", topics.isEmpty() ? Set.of(new UUID(0, 0)) : topics)
                .param("any", wanted.any)
                .param("today", today)
                .param("most", MOST)
                .query((row, line) -> suggestion(row, wanted))
                .list();
    }

    private static Suggestion suggestion(ResultSet row, Wanted wanted) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((UUID[]) row.getArray("topics").getArray()),
                row.getString("region"),
                row.getString("remote"),
                row.getString("statement"),
                row.getInt("free"),
                Suggestion.reasons(
                        wanted.whose,
                        row.getInt("known"),
                        wanted.topics.size(),
                        row.getInt("free"),
                        row.getInt("open_offers"),
                        row.getInt("finished")));
    }

    /// A mentor by name, if they are active and have a free place.
    Optional<Candidate> available(UUID mentorId, LocalDate today) {
        return jdbc.sql(
                        "SELECT m.id, m.person_id FROM mentor m CROSS JOIN (SELECT CAST(:nobody AS uuid) AS person_id) r"
                                + " WHERE m.id = :id AND" + ASKABLE)
                .param("id", mentorId)
                .param("nobody", new UUID(0, 0))
                .param("today", today)
                .query((row, line) ->
                        new Candidate(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .optional();
    }

    record Candidate(UUID mentorId, UUID personId) {}

    /// @param any   also mentors who know none of the topics
    /// @param whose topics they are, for the reasons
    private record Wanted(@Nullable UUID requestId, UUID mentee, Set<UUID> topics, boolean any, String whose) {}
}
