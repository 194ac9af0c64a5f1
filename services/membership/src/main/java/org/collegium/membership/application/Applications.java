package org.collegium.membership.application;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findById(UUID id);

    /// The application, for this transaction alone: what happens to one application happens one after the
    /// other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> lock(UUID id);

    /// Applications for known addresses that nobody has dealt with, except those another instance is dealing
    /// with.
    @Query(nativeQuery = true, value = """
                    SELECT * FROM application
                    WHERE known_person_id IS NOT NULL AND (NOT owner_told OR status = 'AWAITING_VOUCHER')
                    ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED
                    """)
    List<Application> claimToScreen(int limit);
}
