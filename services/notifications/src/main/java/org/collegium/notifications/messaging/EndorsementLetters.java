package org.collegium.notifications.messaging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.endorsement.ConditionDueV1;
import org.collegium.contracts.endorsement.ConditionExtendedV1;
import org.collegium.contracts.endorsement.ConditionsMetV1;
import org.collegium.contracts.endorsement.EndorsementReinstatedV1;
import org.collegium.contracts.endorsement.EndorsementSuspendedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.endorsement.ReviewAssignedV1;
import org.collegium.contracts.endorsement.SubmissionDecidedV1;
import org.collegium.contracts.endorsement.SubmissionReceivedV1;
import org.collegium.contracts.endorsement.SubmissionReturnedV1;
import org.collegium.messaging.Envelope;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.LetterKind;

/// Who is written to about a fact of endorsement, and what.
///
/// A submission may be handed in and decided several times, an endorsement suspended and reinstated: such a letter is
/// about the fact itself.
final class EndorsementLetters {

    private EndorsementLetters() {}

    static List<Letter> of(SubmissionReceivedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.SUBMISSION_RECEIVED, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("submissionId", fact.submissionId().toString()));
    }

    static List<Letter> of(SubmissionReturnedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.SUBMISSION_RETURNED, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("submissionId", fact.submissionId().toString()));
    }

    static List<Letter> of(ConditionDueV1 fact, Envelope envelope) {
        Stream<LetterKind> kind = switch (fact.step()) {
            case "ahead" -> Stream.of(LetterKind.CONDITION_AHEAD);
            case "due" -> Stream.of(LetterKind.CONDITION_DUE);
            case "missed" -> Stream.of(LetterKind.CONDITION_MISSED);
            // A newer endorsement may tell what there are no words for here yet.
            default -> Stream.empty();
        };
        return kind.map(k -> letter(k, envelope.id(), fact.applicantPersonId(), envelope)
                        .with("title", fact.title())
                        .with("submissionId", fact.submissionId().toString())
                        .with("conditionId", fact.conditionId().toString())
                        .with("dueOn", fact.dueOn())
                        .with("suspendsOn", fact.suspendsOn()))
                .toList();
    }

    static List<Letter> of(ConditionExtendedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.CONDITION_EXTENDED, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("submissionId", fact.submissionId().toString())
                .with("dueOn", fact.dueOn()));
    }

    static List<Letter> of(ConditionsMetV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.CONDITIONS_MET, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("submissionId", fact.submissionId().toString()));
    }

    static List<Letter> of(ReviewAssignedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.REVIEW_ASSIGNED, fact.assignmentId(), fact.reviewerPersonId(), envelope)
                .with("assignmentId", fact.assignmentId().toString())
                .with("dueOn", fact.dueOn()));
    }

    static List<Letter> of(SubmissionDecidedV1 fact, Envelope envelope) {
        Stream<LetterKind> kind = switch (fact.decision()) {
            case "endorse" -> Stream.of(LetterKind.SUBMISSION_ENDORSE);
            case "endorse-with-conditions" -> Stream.of(LetterKind.SUBMISSION_ENDORSE_WITH_CONDITIONS);
            case "resubmit" -> Stream.of(LetterKind.SUBMISSION_RESUBMIT);
            case "decline" -> Stream.of(LetterKind.SUBMISSION_DECLINE);
            // A newer endorsement may decide what there are no words for here yet.
            default -> Stream.empty();
        };
        return kind.map(k -> letter(k, envelope.id(), fact.applicantPersonId(), envelope)
                        .with("title", fact.title())
                        .with("submissionId", fact.submissionId().toString())
                        .with("conditions", String.valueOf(fact.conditions())))
                .toList();
    }

    static List<Letter> of(ProgrammeEndorsedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.PROGRAMME_ENDORSED, fact.endorsementId(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("seal", fact.seal())
                .with("startsOn", fact.startsOn())
                .with("endsOn", fact.endsOn()));
    }

    static List<Letter> of(ProgrammeEndorsedV2 fact, Envelope envelope) {
        return List.of(letter(LetterKind.PROGRAMME_ENDORSED, fact.endorsementId(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("seal", fact.seal())
                .with("startsOn", fact.startsOn())
                .with("endsOn", fact.endsOn()));
    }

    static List<Letter> of(EndorsementSuspendedV1 fact, Envelope envelope) {
        LetterKind kind = "condition".equals(fact.cause())
                ? LetterKind.ENDORSEMENT_SUSPENDED_CONDITION
                : LetterKind.ENDORSEMENT_SUSPENDED;
        return List.of(letter(kind, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("seal", fact.seal()));
    }

    static List<Letter> of(EndorsementReinstatedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.ENDORSEMENT_REINSTATED, envelope.id(), fact.applicantPersonId(), envelope)
                .with("title", fact.title())
                .with("seal", fact.seal()));
    }

    private static Letter letter(LetterKind kind, UUID subjectId, UUID personId, Envelope envelope) {
        return new Letter(kind, subjectId, personId, envelope.time());
    }
}
