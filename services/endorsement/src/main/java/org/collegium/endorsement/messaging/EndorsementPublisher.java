package org.collegium.endorsement.messaging;

import org.collegium.contracts.endorsement.ConditionDueV1;
import org.collegium.contracts.endorsement.ConditionExtendedV1;
import org.collegium.contracts.endorsement.ConditionsMetV1;
import org.collegium.contracts.endorsement.EndorsementReinstatedV1;
import org.collegium.contracts.endorsement.EndorsementSuspendedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.endorsement.ReviewAssignedV1;
import org.collegium.contracts.endorsement.SubmissionDecidedV1;
import org.collegium.contracts.endorsement.SubmissionReceivedV1;
import org.collegium.contracts.endorsement.SubmissionReturnedV1;
import org.collegium.endorsement.register.RegisterEvent;
import org.collegium.endorsement.review.ReviewEvent;
import org.collegium.endorsement.submission.SubmissionEvent;
import org.collegium.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs inside the use case's transaction: the fact is stored with the change or not at all.
@Component
class EndorsementPublisher {

    private final Outbox outbox;

    EndorsementPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void publish(SubmissionEvent event) {
        switch (event) {
            case SubmissionEvent.Received e ->
                outbox.append(
                        e.submissionId(),
                        new SubmissionReceivedV1(e.submissionId(), e.scheme(), e.title(), e.applicantPersonId()));
            case SubmissionEvent.Returned e ->
                outbox.append(
                        e.submissionId(), new SubmissionReturnedV1(e.submissionId(), e.title(), e.applicantPersonId()));
            case SubmissionEvent.ConditionDue e ->
                outbox.append(
                        e.submissionId(),
                        new ConditionDueV1(
                                e.submissionId(),
                                e.conditionId(),
                                e.title(),
                                e.applicantPersonId(),
                                e.step().code(),
                                e.dueOn(),
                                e.suspendsOn()));
            case SubmissionEvent.ConditionExtended e ->
                outbox.append(
                        e.submissionId(),
                        new ConditionExtendedV1(
                                e.submissionId(), e.conditionId(), e.title(), e.applicantPersonId(), e.dueOn()));
            case SubmissionEvent.ConditionsMet e ->
                outbox.append(
                        e.submissionId(), new ConditionsMetV1(e.submissionId(), e.title(), e.applicantPersonId()));
            case SubmissionEvent.Decided e ->
                outbox.append(
                        e.submissionId(),
                        new SubmissionDecidedV1(
                                e.submissionId(),
                                e.title(),
                                e.applicantPersonId(),
                                e.verdict().code(),
                                e.conditions()));
        }
    }

    @EventListener
    void publish(ReviewEvent event) {
        switch (event) {
            case ReviewEvent.Assigned e ->
                outbox.append(
                        e.submissionId(),
                        new ReviewAssignedV1(e.submissionId(), e.assignmentId(), e.reviewerPersonId(), e.dueOn()));
        }
    }

    @EventListener
    void publish(RegisterEvent event) {
        switch (event) {
            case RegisterEvent.Endorsed e ->
                outbox.append(
                        e.endorsementId(),
                        new ProgrammeEndorsedV2(
                                e.endorsementId(),
                                e.submissionId(),
                                e.seal(),
                                e.scheme(),
                                e.title(),
                                publicName(e),
                                e.providerKind(),
                                e.applicantPersonId(),
                                e.startsOn(),
                                e.endsOn()));
            case RegisterEvent.Suspended e ->
                outbox.append(
                        e.endorsementId(),
                        new EndorsementSuspendedV1(
                                e.endorsementId(), e.seal(), e.title(), e.applicantPersonId(), e.cause()));
            case RegisterEvent.Reinstated e ->
                outbox.append(
                        e.endorsementId(),
                        new EndorsementReinstatedV1(e.endorsementId(), e.seal(), e.title(), e.applicantPersonId()));
        }
    }

    /// A person's name does not ride on a topic that is kept for ever.
    private static @Nullable String publicName(RegisterEvent.Endorsed endorsed) {
        return endorsed.providerKind().equals("individual-trainer") ? null : endorsed.provider();
    }
}
