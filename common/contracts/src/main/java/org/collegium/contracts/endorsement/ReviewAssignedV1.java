package org.collegium.contracts.endorsement;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A reviewer is asked to review; the files stay closed until the conflict declaration. Key: `submissionId`.
@Contract(type = "collegium.endorsement.review-assigned.v1", topic = "endorsement.submission")
public record ReviewAssignedV1(UUID submissionId, UUID assignmentId, UUID reviewerPersonId, LocalDate dueOn) {}
