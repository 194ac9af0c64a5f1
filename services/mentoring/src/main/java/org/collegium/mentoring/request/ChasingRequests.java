package org.collegium.mentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps requests moving: reminds, gives up on silence, asks the next mentor, pauses and resumes with the membership.
///
/// Every round takes the rows it works on with SKIP LOCKED, so several instances share the work.
@Service
public class ChasingRequests {

    /// How many requests one transaction holds.
    public static final int BATCH = 50;

    private final Requests requests;
    private final Offers offers;
    private final OfferingRequests offering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChasingRequests(
            Requests requests,
            Offers offers,
            OfferingRequests offering,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.offering = offering;
        this.events = events;
        this.clock = clock;
    }

    /// @return how many requests were looked at; a full batch means that there may be more
    @Transactional
    public int answerSilence() {
        Instant now = clock.instant();
        var due = requests.due(now, BATCH);
        each(due, request -> offers.openOf(request.id()).ifPresent(offer -> chase(request, offer, now)));
        return due.size();
    }

    @Transactional
    public void findMentorsForWaiting() {
        each(requests.hopeful(LocalDate.now(clock), BATCH), request -> {
            if (request.isWaiting()) {
                offering.toNextIfAny(request);
            }
        });
    }

    @Transactional
    public void reviewStandings() {
        LocalDate today = LocalDate.now(clock);
        each(requests.withoutMembership(today, BATCH), request -> {
            offering.close(request.id(), OfferOutcome.WITHDRAWN);
            RequestEvent event = request.pause(clock.instant());
            requests.flush();
            events.publishEvent(event);
        });
        each(requests.membershipRenewed(today, BATCH), request -> {
            if (request.isPaused()) {
                events.publishEvent(request.resume());
                offering.toNext(request);
            }
        });
    }

    private void chase(MentoringRequest request, Offer offer, Instant now) {
        if (offer.isExpired(now)) {
            offering.close(offer, OfferOutcome.EXPIRED);
            offering.toNext(request);
        } else if (offer.isReminderDue(now)) {
            RequestEvent event = offer.remind(offers.personOf(offer.mentorId()), now);
            offers.flush();
            events.publishEvent(event);
        } else if (offers.takesNobody(offer.mentorId())) {
            offering.close(offer, OfferOutcome.WITHDRAWN);
            offering.toNext(request);
        }
    }

    private void each(Iterable<UUID> ids, Consumer<MentoringRequest> step) {
        ids.forEach(id -> requests.lock(id).filter(MentoringRequest::isOpen).ifPresent(step));
    }
}
