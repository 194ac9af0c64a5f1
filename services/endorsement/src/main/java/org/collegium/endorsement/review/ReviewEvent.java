package org.collegium.endorsement.review;

import java.time.LocalDate;
import java.util.UUID;

/// What happens to a review.
public sealed interface ReviewEvent {

    /// A reviewer is asked.
    record Assigned(UUID submissionId, UUID assignmentId, UUID reviewerPersonId, LocalDate dueOn)
            implements ReviewEvent {}
}
