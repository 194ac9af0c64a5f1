package org.collegium.endorsement.register;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Endorsements extends Repository<Endorsement, UUID> {

    Endorsement saveAndFlush(Endorsement endorsement);

    void flush();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT e FROM Endorsement e WHERE e.seal = :seal")
    Optional<Endorsement> lock(String seal);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT e FROM Endorsement e WHERE e.submissionId = :submissionId")
    Optional<Endorsement> lockOf(UUID submissionId);
}
