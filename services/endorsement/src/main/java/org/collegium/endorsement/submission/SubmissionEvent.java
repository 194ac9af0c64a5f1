package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.UUID;

/// What happens to a submission.
public sealed interface SubmissionEvent {

    /// It was handed in.
    record Received(UUID submissionId, String scheme, String title, UUID applicantPersonId)
            implements SubmissionEvent {}

    /// The officer sent it back as incomplete, before anybody was asked to review it.
    record Returned(UUID submissionId, String title, UUID applicantPersonId) implements SubmissionEvent {}

    /// The officer decided.
    record Decided(UUID submissionId, String title, UUID applicantPersonId, Verdict verdict, int conditions)
            implements SubmissionEvent {}

    /// A condition is due in a while, today, or was missed.
    ///
    /// @param suspendsOn the first day on which the endorsement is suspended, if nothing is shown until then
    record ConditionDue(
            UUID submissionId,
            UUID conditionId,
            String title,
            UUID applicantPersonId,
            ConditionStep step,
            LocalDate dueOn,
            LocalDate suspendsOn)
            implements SubmissionEvent {}

    /// The officer gave more time.
    record ConditionExtended(UUID submissionId, UUID conditionId, String title, UUID applicantPersonId, LocalDate dueOn)
            implements SubmissionEvent {}

    /// The last condition is met: it is endorsed without conditions from now on.
    record ConditionsMet(UUID submissionId, String title, UUID applicantPersonId) implements SubmissionEvent {}
}
