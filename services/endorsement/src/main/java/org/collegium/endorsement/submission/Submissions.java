package org.collegium.endorsement.submission;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, UUID> {

    Submission saveAndFlush(Submission submission);

    void flush();

    /// Everything that happens to a submission, its documents, reviews and conditions happens under this lock.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Submission s WHERE s.id = :id")
    Optional<Submission> lock(UUID id);

    @Query(
            value = "SELECT count(*) FROM submission WHERE applicant_person_id = :personId AND status = 'draft'",
            nativeQuery = true)
    int drafts(UUID personId);
}
