package org.collegium.mentoring.mentor;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Mentors extends Repository<Mentor, UUID> {

    Mentor saveAndFlush(Mentor mentor);

    void flush();

    /// Whoever moves a mentor or gives them a mentee holds the row, so that neither can happen twice.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM Mentor m WHERE m.id = :id")
    Optional<Mentor> lock(UUID id);

    @Query(
            value = "SELECT EXISTS (SELECT FROM mentor WHERE person_id = :personId"
                    + " AND stage NOT IN ('declined', 'withdrawn'))",
            nativeQuery = true)
    boolean onCourse(UUID personId);

    @Query(
            value = "SELECT id FROM mentor WHERE person_id = :personId AND stage NOT IN ('declined', 'withdrawn')",
            nativeQuery = true)
    Optional<UUID> onCourseOf(UUID personId);

    /// Active mentors whose membership has ended; a person of whom nothing is known yet is left alone.
    ///
    /// In the order of ids and without those that another instance holds: two instances never wait for each other.
    @Query(
            value = "SELECT m.id FROM mentor m WHERE m.stage = 'active'"
                    + " AND EXISTS (SELECT FROM member_term t WHERE t.person_id = m.person_id)"
                    + " AND NOT EXISTS (SELECT FROM member_on(:today) t WHERE t.person_id = m.person_id)"
                    + " ORDER BY m.id LIMIT :most FOR UPDATE OF m SKIP LOCKED",
            nativeQuery = true)
    List<UUID> withoutMembership(LocalDate today, int most);

    @Query(
            value = "SELECT m.id FROM mentor m WHERE m.stage = 'paused' AND m.paused_by = 'membership-ended'"
                    + " AND EXISTS (SELECT FROM member_on(:today) t WHERE t.person_id = m.person_id)"
                    + " ORDER BY m.id LIMIT :most FOR UPDATE OF m SKIP LOCKED",
            nativeQuery = true)
    List<UUID> membershipRenewed(LocalDate today, int most);
}
