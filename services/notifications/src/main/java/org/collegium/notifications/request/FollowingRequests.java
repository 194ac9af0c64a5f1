package org.collegium.notifications.request;

import java.time.Instant;
import java.util.UUID;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.LetterKind;
import org.collegium.notifications.message.SendingMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps which request lies with which mentor, and tells the mentee when the next one is asked.
@Service
public class FollowingRequests {

    private final MentoringRequests requests;
    private final SendingMessages sending;

    FollowingRequests(MentoringRequests requests, SendingMessages sending) {
        this.requests = requests;
        this.sending = sending;
    }

    @Transactional
    public void requested(UUID requestId, UUID personId) {
        requests.keepRequest(requestId, personId);
        tellOfNextOffers(requestId);
    }

    /// @param news whether anybody is to be written to about it
    @Transactional
    public void offered(UUID requestId, UUID offerId, Instant at, boolean news) {
        requests.keepOffer(requestId, offerId, at, news);
        tellOfNextOffers(requestId);
    }

    /// @param outcome `accepted`, `declined`, `expired` or `withdrawn`
    @Transactional
    public void closed(UUID requestId, UUID offerId, String outcome) {
        requests.keepOutcome(requestId, offerId, outcome);
        tellOfNextOffers(requestId);
    }

    private void tellOfNextOffers(UUID requestId) {
        sending.write(requests.nextOffers(requestId).stream()
                .map(next -> new Letter(
                        LetterKind.REQUEST_NEXT_MENTOR, next.offerId(), next.menteePersonId(), next.offeredAt()))
                .toList());
    }
}
