package org.collegium.notifications.messaging;

import java.util.List;
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
import org.collegium.contracts.mentoring.AgreementProposedV1;
import org.collegium.contracts.mentoring.MatchEndedV1;
import org.collegium.contracts.mentoring.MatchMessageWrittenV1;
import org.collegium.contracts.mentoring.MentorMatchedV1;
import org.collegium.contracts.mentoring.MentorOfferedV1;
import org.collegium.contracts.mentoring.MentorStageChangedV1;
import org.collegium.contracts.mentoring.MentoringRequestedV1;
import org.collegium.contracts.mentoring.OfferClosedV1;
import org.collegium.contracts.mentoring.OfferReminderDueV1;
import org.collegium.contracts.mentoring.RequestNeedsCoordinatorV1;
import org.collegium.contracts.mentoring.RequestStatusChangedV1;
import org.collegium.messaging.Envelope;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.smtp.letter.OpenMailRenderer;

/// What is written about each of the sample facts.
final class SampleLetters {

    private static final MentoringLetters MENTORING = new MentoringLetters(OpenMailRenderer.MORNING);

    private SampleLetters() {}

    static List<Letter> about(SampleFacts.Told told) {
        Envelope envelope = HeardFacts.envelope(told, OpenMailRenderer.MORNING.instant(), false);
        return switch (told.fact()) {
            case MentorStageChangedV1 fact -> MENTORING.of(fact, envelope);
            case MentoringRequestedV1 fact -> MENTORING.of(fact, envelope);
            case MentorOfferedV1 fact -> MENTORING.of(fact, envelope);
            case OfferReminderDueV1 fact -> MENTORING.of(fact, envelope);
            case OfferClosedV1 fact -> MENTORING.of(fact, envelope);
            case RequestNeedsCoordinatorV1 fact -> MENTORING.of(fact, envelope);
            case RequestStatusChangedV1 fact -> MENTORING.of(fact, envelope);
            case MentorMatchedV1 fact -> MENTORING.of(fact, envelope);
            case MatchEndedV1 fact -> MENTORING.of(fact, envelope);
            case SubmissionReceivedV1 fact -> EndorsementLetters.of(fact, envelope);
            case ReviewAssignedV1 fact -> EndorsementLetters.of(fact, envelope);
            case SubmissionDecidedV1 fact -> EndorsementLetters.of(fact, envelope);
            case ProgrammeEndorsedV2 fact -> EndorsementLetters.of(fact, envelope);
            case SubmissionReturnedV1 fact -> EndorsementLetters.of(fact, envelope);
            case ConditionDueV1 fact -> EndorsementLetters.of(fact, envelope);
            case ConditionExtendedV1 fact -> EndorsementLetters.of(fact, envelope);
            case ConditionsMetV1 fact -> EndorsementLetters.of(fact, envelope);
            case AgreementProposedV1 fact -> MENTORING.of(fact, envelope);
            case MatchMessageWrittenV1 fact -> MENTORING.of(fact, envelope);
            case EndorsementSuspendedV1 fact -> EndorsementLetters.of(fact, envelope);
            case EndorsementReinstatedV1 fact -> EndorsementLetters.of(fact, envelope);
            default -> throw new IllegalArgumentException("Nobody writes about " + told.fact());
        };
    }
}
