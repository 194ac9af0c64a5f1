package org.collegium.mentoring.messaging;

import org.collegium.contracts.mentoring.AgreementProposedV1;
import org.collegium.contracts.mentoring.MatchEndedV1;
import org.collegium.contracts.mentoring.MatchMessageWrittenV1;
import org.collegium.contracts.mentoring.MentorMatchedV1;
import org.collegium.contracts.mentoring.MentorOfferedV1;
import org.collegium.contracts.mentoring.MentorStageChangedV1;
import org.collegium.contracts.mentoring.MentoringRequestedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.contracts.mentoring.OfferClosedV1;
import org.collegium.contracts.mentoring.OfferReminderDueV1;
import org.collegium.contracts.mentoring.RequestNeedsCoordinatorV1;
import org.collegium.contracts.mentoring.RequestStatusChangedV1;
import org.collegium.mentoring.match.MatchEvent;
import org.collegium.mentoring.mentor.MentorEvent;
import org.collegium.mentoring.mentor.MentorStage;
import org.collegium.mentoring.request.RequestEvent;
import org.collegium.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs inside the use case's transaction: the fact is stored with the change or not at all.
@Component
class MentoringPublisher {

    private final Outbox outbox;

    MentoringPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void publish(MentorEvent event) {
        switch (event) {
            case MentorEvent.StageChanged e ->
                outbox.append(
                        e.mentorId(),
                        new MentorStageChangedV1(
                                e.mentorId(),
                                e.personId(),
                                code(e.from()),
                                e.stage().code()));
        }
    }

    @EventListener
    void publish(RequestEvent event) {
        switch (event) {
            case RequestEvent.Requested e ->
                outbox.append(e.requestId(), new MentoringRequestedV1(e.requestId(), e.personId(), e.topics()));
            case RequestEvent.MentorOffered e ->
                outbox.append(
                        e.requestId(),
                        new MentorOfferedV1(e.requestId(), e.offerId(), e.mentorPersonId(), e.respondBy()));
            case RequestEvent.ReminderDue e ->
                outbox.append(
                        e.requestId(),
                        new OfferReminderDueV1(e.requestId(), e.offerId(), e.mentorPersonId(), e.respondBy()));
            case RequestEvent.OfferClosed e ->
                outbox.append(
                        e.requestId(), new OfferClosedV1(e.requestId(), e.offerId(), e.mentorPersonId(), e.outcome()));
            case RequestEvent.NeedsCoordinator e ->
                outbox.append(e.requestId(), new RequestNeedsCoordinatorV1(e.requestId(), e.personId(), e.topics()));
            case RequestEvent.StatusChanged e ->
                outbox.append(
                        e.requestId(), new RequestStatusChangedV1(e.requestId(), e.personId(), e.status(), e.reason()));
        }
    }

    @EventListener
    void publish(MatchEvent event) {
        switch (event) {
            case MatchEvent.Begun e ->
                outbox.append(
                        e.matchId(),
                        new MentorMatchedV1(e.matchId(), e.requestId(), e.mentorPersonId(), e.menteePersonId()));
            case MatchEvent.SessionLogged e ->
                outbox.append(
                        e.matchId(),
                        new MentoringSessionLoggedV1(
                                e.matchId(),
                                e.sessionId(),
                                e.mentorPersonId(),
                                e.menteePersonId(),
                                e.heldOn(),
                                e.minutes()));
            case MatchEvent.Proposed e ->
                outbox.append(e.matchId(), new AgreementProposedV1(e.matchId(), e.proposer(), e.other()));
            case MatchEvent.MessageWritten e ->
                outbox.append(e.matchId(), new MatchMessageWrittenV1(e.matchId(), e.messageId(), e.from(), e.to()));
            case MatchEvent.Ended e ->
                outbox.append(
                        e.matchId(), new MatchEndedV1(e.matchId(), e.mentorPersonId(), e.menteePersonId(), e.reason()));
        }
    }

    private static @Nullable String code(@Nullable MentorStage stage) {
        return stage == null ? null : stage.code();
    }
}
