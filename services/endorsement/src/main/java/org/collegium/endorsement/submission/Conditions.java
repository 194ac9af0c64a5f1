package org.collegium.endorsement.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Conditions extends Repository<Condition, UUID> {

    Condition save(Condition condition);

    Optional<Condition> findById(UUID id);

    List<Condition> findBySubmissionId(UUID submissionId);
}
