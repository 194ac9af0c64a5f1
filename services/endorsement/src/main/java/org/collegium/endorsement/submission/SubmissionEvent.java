package org.collegium.endorsement.submission;

import java.util.UUID;

/// What happens to a submission.
public sealed interface SubmissionEvent {

    /// It was handed in.
    record Received(UUID submissionId, String scheme, String title, UUID applicantPersonId)
            implements SubmissionEvent {}

    /// The officer decided.
    record Decided(UUID submissionId, String title, UUID applicantPersonId, Verdict verdict, int conditions)
            implements SubmissionEvent {}
}
