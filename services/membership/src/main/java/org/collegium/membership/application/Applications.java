package org.collegium.membership.application;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, UUID> {

    /// Stored at once: the code of the same transaction refers to it.
    Application saveAndFlush(Application application);

    Optional<Application> findById(UUID id);

    /// The application, for this transaction alone: what happens to one application happens one after the
    /// other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> lock(UUID id);

    /// Applications whose payment was left, except those that somebody is paying or reminding of at this moment.
    ///
    /// @param waitingSince for a payment, or longer
    /// @param declinedAt   or earlier
    /// @param received     or later: what is older is deleted soon
    @Query(nativeQuery = true, value = """
            SELECT * FROM application
            WHERE status = 'AWAITING_PAYMENT' AND NOT reminder_settled AND created_at > :received
              AND (payment_due_since <= :waitingSince OR payment_declined_at <= :declinedAt)
            ORDER BY payment_due_since LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
    List<Application> claimLeftPayments(Instant waitingSince, Instant declinedAt, Instant received, int limit);

    boolean existsByApplicantEmailAndCreatedAtAfterAndStatusIn(
            String email, Instant received, Collection<ApplicationStatus> statuses);
}
