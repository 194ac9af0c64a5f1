package org.collegium.mentoring.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who can be asked: active, with a free place, not the mentee, no colleague and no past match of theirs.
@Repository
class Candidates {

    /// More than anybody reads; the ranking has put the best first.
    static final int MOST = 50;

    /// Whether mentor `m` can take anybody. Parameter: `today`.
    static final String FREE = """
             m.stage = 'active'
            AND m.capacity > (SELECT count(*) FROM mentoring_match x WHERE x.mentor_id = m.id AND x.ended_at IS NULL)
            AND EXISTS (SELECT FROM member_on(:today) t WHERE t.person_id = m.person_id)
            """;

    /// Whether mentor `m` may be asked for the person of `r` at all. Parameter: `today`.
    static final String SUITABLE = """
             m.person_id <> r.person_id
            AND NOT EXISTS (SELECT FROM member_term a JOIN member_term b ON a.agreement_id = b.agreement_id
                WHERE a.person_id = m.person_id AND b.person_id = r.person_id
                AND a.last_day >= :today AND b.last_day >= :today)
            """;

    /// Whether mentor `m` and the person of `r` were never matched, whoever of them was the mentor then. By person: who
    /// withdraws and applies again is another mentor and the same person.
    static final String NEVER_MATCHED = """
             NOT EXISTS (SELECT FROM mentoring_match x
                WHERE x.mentor_person_id = m.person_id AND x.mentee_person_id = r.person_id)
            AND NOT EXISTS (SELECT FROM mentoring_match x
                WHERE x.mentor_person_id = r.person_id AND x.mentee_person_id = m.person_id)
            """;

    /// Whether mentor `m` has not yet answered request `r`, or let its time pass; an offer that was taken back does not
    /// count.
    static final String NOT_ASKED = """
             NOT EXISTS (SELECT FROM offer o
                WHERE o.request_id = r.id AND o.mentor_id = m.id AND o.status <> 'withdrawn')
            """;

    /// Parameters: `request`, `mentee`, `topics`, `today`.
    private static final String POSSIBLE = """
            SELECT m.id, m.person_id, m.region, m.remote, m.statement, m.capacity - w.live AS free, w.finished,
                past.ended_at AS past_ended_at, past.ending_reason AS past_reason, past.id AS past_id,
                (SELECT count(*) FROM mentor_topic t WHERE t.mentor_id = m.id AND t.topic_id IN (:topics)) AS known,
                (SELECT count(*) FROM offer o WHERE o.mentor_id = m.id AND o.status = 'open') AS open_offers
            FROM mentor m
            CROSS JOIN (SELECT CAST(:request AS uuid) AS id, CAST(:mentee AS uuid) AS person_id) r
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE ended_at IS NULL) AS live,
                count(*) FILTER (WHERE ended_at IS NOT NULL) AS finished
                FROM mentoring_match x WHERE x.mentor_id = m.id) w
            LEFT JOIN LATERAL (SELECT x.id, x.ended_at, x.ending_reason FROM mentoring_match x
                WHERE (x.mentor_person_id, x.mentee_person_id) IN ((m.person_id, r.person_id), (r.person_id, m.person_id))
                ORDER BY x.id DESC LIMIT 1) past ON true
            WHERE\
            """ + FREE + " AND " + SUITABLE + " AND " + NOT_ASKED;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The best mentor for a request among those it was not offered to and the mentee was never matched with: the
    /// mentee's choices in their order, then whoever knows most topics, has fewest waiting and most places.
    Optional<Candidate> next(MentoringRequest request, LocalDate today) {
        return jdbc.sql("SELECT f.id, f.person_id FROM (" + POSSIBLE + ") f"
                        + " LEFT JOIN request_choice c ON c.mentor_id = f.id AND c.request_id = :request"
                        + " WHERE f.past_id IS NULL AND (c.position IS NOT NULL OR f.known > 0)"
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
        return suggest(new Wanted(null, mentee, topics, topics.isEmpty(), "your", false), today);
    }

    /// Mentors a request can still be offered to, best first; the coordinator may know better than their topics. Those
    /// the mentee was matched with before come last, and say so.
    List<Suggestion> suggestFor(RequestView request, LocalDate today) {
        Set<UUID> topics = Set.copyOf(request.topics());
        return suggest(new Wanted(request.id(), request.personId(), topics, true, "their", true), today);
    }

    private List<Suggestion> suggest(Wanted wanted, LocalDate today) {
        Set<UUID> topics = wanted.topics;
        return jdbc.sql("SELECT f.*, p.name,"
                        + " ARRAY(SELECT topic_id FROM mentor_topic t WHERE t.mentor_id = f.id ORDER BY topic_id) AS topics"
                        + " FROM (" + POSSIBLE + ") f LEFT JOIN person_name p ON p.person_id = f.person_id"
                        + " WHERE (:any OR f.known > 0) AND (:past OR f.past_id IS NULL)"
                        + " ORDER BY f.past_id IS NOT NULL, f.known DESC, f.open_offers, f.free DESC, f.id LIMIT :most")
                .param("request", wanted.requestId)
                .param("mentee", wanted.mentee)
                .param("topics", topics.isEmpty() ? Set.of(new UUID(0, 0)) : topics)
                .param("any", wanted.any)
                .param("past", wanted.past)
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
                        row.getInt("finished")),
                pastMatch(row));
    }

    private static Suggestion.@Nullable PastMatch pastMatch(ResultSet row) throws SQLException {
        if (row.getObject("past_id") == null) {
            return null;
        }
        OffsetDateTime endedAt = row.getObject("past_ended_at", OffsetDateTime.class);
        return new Suggestion.PastMatch(endedAt == null ? null : endedAt.toInstant(), row.getString("past_reason"));
    }

    /// A mentor by id, if they are active and have a free place.
    Optional<Candidate> available(UUID mentorId, LocalDate today) {
        return jdbc.sql("SELECT m.id, m.person_id FROM mentor m WHERE m.id = :id AND" + FREE)
                .param("id", mentorId)
                .param("today", today)
                .query((row, line) ->
                        new Candidate(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// Whether two persons are or were matched, whoever of them was the mentor.
    boolean everMatched(UUID one, UUID other) {
        return jdbc.sql("SELECT NOT (" + NEVER_MATCHED + ") FROM (SELECT CAST(:one AS uuid) AS person_id) m"
                        + " CROSS JOIN (SELECT CAST(:other AS uuid) AS person_id) r")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    record Candidate(UUID mentorId, UUID personId) {}

    /// @param any   also mentors who know none of the topics
    /// @param whose topics they are, for the reasons
    /// @param past  also mentors the mentee was matched with before
    private record Wanted(
            @Nullable UUID requestId, UUID mentee, Set<UUID> topics, boolean any, String whose, boolean past) {}
}
