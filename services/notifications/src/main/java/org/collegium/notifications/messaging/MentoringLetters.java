package org.collegium.notifications.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.collegium.notifications.message.LetterKind;
import org.springframework.stereotype.Component;

/// Who is written to about a fact of mentoring, and what: nobody where it is no news to anybody.
///
/// A letter is about the offer, request or match where that happens to it once, else about the fact itself.
@Component
class MentoringLetters {

    private final Clock clock;

    MentoringLetters(Clock clock) {
        this.clock = clock;
    }

    List<Letter> of(MentorStageChangedV1 fact, Envelope envelope) {
        Stream<LetterKind> kind = switch (fact.stage()) {
            case "applied" -> Stream.of(LetterKind.MENTOR_APPLIED);
            case "shortlisted" -> Stream.of(LetterKind.MENTOR_SHORTLISTED);
            case "training-booked" -> Stream.of(LetterKind.MENTOR_TRAINING_BOOKED);
            case "trained" -> Stream.of(LetterKind.MENTOR_TRAINED);
            case "coursework" -> Stream.of(LetterKind.MENTOR_COURSEWORK);
            case "accredited" -> Stream.of(LetterKind.MENTOR_ACCREDITED);
            case "active" ->
                Stream.of("paused".equals(fact.from()) ? LetterKind.MENTOR_ACTIVE_AGAIN : LetterKind.MENTOR_ACTIVE);
            case "paused" -> Stream.of(LetterKind.MENTOR_PAUSED);
            case "declined" -> Stream.of(LetterKind.MENTOR_DECLINED);
            case "withdrawn" -> Stream.of(LetterKind.MENTOR_WITHDRAWN);
            // A newer mentoring may tell of stages for which there are no words here yet.
            default -> Stream.empty();
        };
        return kind.map(k -> letter(k, envelope.id(), fact.personId(), envelope))
                .toList();
    }

    List<Letter> of(MentoringRequestedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.REQUEST_RECEIVED, fact.requestId(), fact.personId(), envelope));
    }

    List<Letter> of(MentorOfferedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.OFFER_MADE, fact.offerId(), fact.mentorPersonId(), envelope)
                .with("offerId", fact.offerId().toString())
                .with("respondBy", day(fact.respondBy())));
    }

    List<Letter> of(OfferReminderDueV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.OFFER_REMINDER, fact.offerId(), fact.mentorPersonId(), envelope)
                .with("offerId", fact.offerId().toString())
                .with("respondBy", day(fact.respondBy())));
    }

    /// Mentors know their own answers, and that silence ended an offer was said in it.
    List<Letter> of(OfferClosedV1 fact, Envelope envelope) {
        return "withdrawn".equals(fact.outcome())
                ? List.of(letter(LetterKind.OFFER_WITHDRAWN, fact.offerId(), fact.mentorPersonId(), envelope))
                : List.of();
    }

    List<Letter> of(RequestNeedsCoordinatorV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.REQUEST_NEEDS_COORDINATOR, envelope.id(), fact.personId(), envelope));
    }

    /// That a request was matched or has ended is told by the match.
    List<Letter> of(RequestStatusChangedV1 fact, Envelope envelope) {
        Stream<LetterKind> kind = switch (fact.status()) {
            case "paused" -> Stream.of(LetterKind.REQUEST_PAUSED);
            case "open" -> Stream.of(LetterKind.REQUEST_RESUMED);
            case "withdrawn" -> Stream.of(LetterKind.REQUEST_WITHDRAWN);
            default -> Stream.empty();
        };
        return kind.map(k -> letter(k, envelope.id(), fact.personId(), envelope))
                .toList();
    }

    List<Letter> of(MentorMatchedV1 fact, Envelope envelope) {
        return both(
                        LetterKind.MATCH_BEGUN_MENTOR,
                        fact.mentorPersonId(),
                        LetterKind.MATCH_BEGUN_MENTEE,
                        fact.menteePersonId(),
                        fact.matchId(),
                        envelope)
                .toList();
    }

    /// The text that waits to be agreed to is for the pair alone: the mail leads to it.
    List<Letter> of(AgreementProposedV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.AGREEMENT_PROPOSED, envelope.id(), fact.otherPersonId(), envelope)
                .with("matchId", fact.matchId().toString()));
    }

    /// As above: what the two write to each other never leaves mentoring.
    List<Letter> of(MatchMessageWrittenV1 fact, Envelope envelope) {
        return List.of(letter(LetterKind.MATCH_MESSAGE, fact.messageId(), fact.toPersonId(), envelope)
                .with("matchId", fact.matchId().toString()));
    }

    /// Only that it was completed is said: no other reason is anybody's fault, or the other's to read.
    List<Letter> of(MatchEndedV1 fact, Envelope envelope) {
        String completed = "completed".equals(fact.reason()) ? "yes" : "";
        return both(
                        LetterKind.MATCH_ENDED_MENTOR,
                        fact.mentorPersonId(),
                        LetterKind.MATCH_ENDED_MENTEE,
                        fact.menteePersonId(),
                        fact.matchId(),
                        envelope)
                .map(letter -> letter.with("completed", completed))
                .toList();
    }

    private static Stream<Letter> both(
            LetterKind toMentor, UUID mentor, LetterKind toMentee, UUID mentee, UUID matchId, Envelope envelope) {
        return Stream.of(letter(toMentor, matchId, mentor, envelope), letter(toMentee, matchId, mentee, envelope))
                .map(letter -> letter.with("matchId", matchId.toString()));
    }

    private static Letter letter(LetterKind kind, UUID subjectId, UUID personId, Envelope envelope) {
        return new Letter(kind, subjectId, personId, envelope.time());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
