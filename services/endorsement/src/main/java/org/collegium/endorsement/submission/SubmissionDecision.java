package org.collegium.endorsement.submission;

/// What becomes of a wish to change a submission.
public sealed interface SubmissionDecision {

    /// It stands like this now.
    record Done(SubmissionView submission) implements SubmissionDecision {}

    record Refused(SubmissionRefusal reason) implements SubmissionDecision {}
}
