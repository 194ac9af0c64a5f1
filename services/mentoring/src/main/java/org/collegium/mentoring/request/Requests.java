package org.collegium.mentoring.request;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<MentoringRequest, UUID> {

    MentoringRequest saveAndFlush(MentoringRequest request);

    void flush();

    /// Everything that happens to a request or its offers happens under this lock.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM MentoringRequest r WHERE r.id = :id")
    Optional<MentoringRequest> lock(UUID id);

    @Query(
            value = "SELECT EXISTS (SELECT FROM mentoring_request WHERE person_id = :personId"
                    + " AND status IN ('offered', 'waiting', 'paused'))",
            nativeQuery = true)
    boolean openFor(UUID personId);

    @Query(
            value = "SELECT id FROM mentoring_request WHERE person_id = :personId"
                    + " AND status IN ('offered', 'waiting', 'paused')",
            nativeQuery = true)
    Optional<UUID> openOf(UUID personId);

    /// Requests that something is due for: an answer or a reminder overdue, a mentor who can no longer take anybody.
    ///
    /// Only the requests' rows are locked, and PostgreSQL looks at none but those again: what another instance did
    /// to an offer a moment ago may be missed here. Look at the offer under the lock before acting.
    @Query(
            value = "SELECT r.id FROM mentoring_request r JOIN offer o ON o.request_id = r.id AND o.status = 'open'"
                    + " JOIN mentor m ON m.id = o.mentor_id"
                    + " WHERE o.respond_by <= :now OR (o.reminded_at IS NULL AND o.remind_at <= :now)"
                    + " OR " + Offers.MENTOR_TAKES_NOBODY
                    + " ORDER BY o.respond_by LIMIT :most FOR UPDATE OF r SKIP LOCKED",
            nativeQuery = true)
    List<UUID> due(Instant now, int most);

    /// Waiting requests for which there is a mentor now: each of them leaves the list when it is offered, so that none
    /// keeps others from their turn. The free mentors are found once, and are few while anybody waits.
    @Query(
            value = "WITH free AS MATERIALIZED (SELECT m.id, m.person_id FROM mentor m WHERE " + Candidates.FREE + ")"
                    + " SELECT r.id FROM mentoring_request r WHERE r.status = 'waiting' AND EXISTS (SELECT FROM free m"
                    + " WHERE (EXISTS (SELECT FROM request_choice c WHERE c.request_id = r.id AND c.mentor_id = m.id)"
                    + " OR EXISTS (SELECT FROM request_topic rt JOIN mentor_topic mt ON mt.topic_id = rt.topic_id"
                    + " WHERE rt.request_id = r.id AND mt.mentor_id = m.id))"
                    + " AND " + Candidates.NOT_ASKED + " AND " + Candidates.SUITABLE + " AND "
                    + Candidates.NEVER_MATCHED
                    + ") ORDER BY r.requested_at LIMIT :most FOR UPDATE OF r SKIP LOCKED",
            nativeQuery = true)
    List<UUID> hopeful(LocalDate today, int most);

    @Query(
            value = "SELECT r.id FROM mentoring_request r WHERE r.status IN ('offered', 'waiting')"
                    + " AND EXISTS (SELECT FROM member_term t WHERE t.person_id = r.person_id)"
                    + " AND NOT EXISTS (SELECT FROM member_on(:today) t WHERE t.person_id = r.person_id)"
                    + " ORDER BY r.id LIMIT :most FOR UPDATE OF r SKIP LOCKED",
            nativeQuery = true)
    List<UUID> withoutMembership(LocalDate today, int most);

    @Query(
            value = "SELECT r.id FROM mentoring_request r WHERE r.status = 'paused'"
                    + " AND EXISTS (SELECT FROM member_on(:today) t WHERE t.person_id = r.person_id)"
                    + " ORDER BY r.id LIMIT :most FOR UPDATE OF r SKIP LOCKED",
            nativeQuery = true)
    List<UUID> membershipRenewed(LocalDate today, int most);
}
