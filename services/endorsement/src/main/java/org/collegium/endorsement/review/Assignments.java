package org.collegium.endorsement.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, UUID> {

    Assignment saveAndFlush(Assignment assignment);

    void flush();

    Optional<Assignment> findById(UUID id);

    List<Assignment> findBySubmissionId(UUID submissionId);
}
