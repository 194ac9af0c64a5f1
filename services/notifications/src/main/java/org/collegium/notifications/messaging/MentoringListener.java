package org.collegium.notifications.messaging;

import java.util.List;
import java.util.function.BiFunction;
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
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.FactHandler;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.SendingMessages;
import org.collegium.notifications.request.FollowingRequests;
import org.springframework.stereotype.Component;

/// Hears how mentors, requests and matches fare, and has the people concerned written to.
@Component
class MentoringListener implements FactListener {

    private final SendingMessages sending;
    private final FollowingRequests following;
    private final MentoringLetters letters;

    MentoringListener(SendingMessages sending, FollowingRequests following, MentoringLetters letters) {
        this.sending = sending;
        this.following = following;
        this.letters = letters;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(MentorStageChangedV1.class, writing(letters::of))
                .on(MentoringRequestedV1.class, (fact, envelope) -> {
                    following.requested(fact.requestId(), fact.personId());
                    this.<MentoringRequestedV1>writing(letters::of).handle(fact, envelope);
                })
                .on(MentorOfferedV1.class, (fact, envelope) -> {
                    following.offered(fact.requestId(), fact.offerId(), envelope.time(), !envelope.replay());
                    this.<MentorOfferedV1>writing(letters::of).handle(fact, envelope);
                })
                .on(OfferReminderDueV1.class, writing(letters::of))
                .on(OfferClosedV1.class, (fact, envelope) -> {
                    following.closed(fact.requestId(), fact.offerId(), fact.outcome());
                    this.<OfferClosedV1>writing(letters::of).handle(fact, envelope);
                })
                .on(RequestNeedsCoordinatorV1.class, writing(letters::of))
                .on(RequestStatusChangedV1.class, writing(letters::of))
                .on(MentorMatchedV1.class, writing(letters::of))
                .on(AgreementProposedV1.class, writing(letters::of))
                .on(MatchMessageWrittenV1.class, writing(letters::of))
                .on(MatchEndedV1.class, writing(letters::of));
    }

    private <T extends Record> FactHandler<T> writing(BiFunction<T, Envelope, List<Letter>> words) {
        return (fact, envelope) -> {
            if (!envelope.replay()) {
                sending.write(words.apply(fact, envelope));
            }
        };
    }
}
