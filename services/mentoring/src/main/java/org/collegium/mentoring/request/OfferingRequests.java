package org.collegium.mentoring.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.request.Candidates.Candidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Brings a request to its next actor. The caller holds the request's lock.
@Component
class OfferingRequests {

    private final Requests requests;
    private final Offers offers;
    private final Candidates candidates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferingRequests(
            Requests requests, Offers offers, Candidates candidates, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.candidates = candidates;
        this.events = events;
        this.clock = clock;
    }

    /// Offers the request to the best mentor not asked before, or hands it to the coordinator.
    void toNext(MentoringRequest request) {
        Optional<Candidate> next = candidates.next(request, LocalDate.now(clock));
        if (next.isPresent()) {
            to(request, next.get());
            return;
        }
        RequestEvent event = request.awaitCoordinator(clock.instant());
        requests.flush();
        events.publishEvent(event);
    }

    /// As [#toNext] for a request that waits already: the coordinator is not told a second time.
    void toNextIfAny(MentoringRequest request) {
        candidates.next(request, LocalDate.now(clock)).ifPresent(next -> to(request, next));
    }

    void to(MentoringRequest request, Candidate candidate) {
        Instant now = clock.instant();
        Offer offer = offers.saveAndFlush(
                Offer.of(UuidCreator.getTimeOrderedEpoch(), request.id(), candidate.mentorId(), now));
        request.awaitMentor(offer.respondBy());
        requests.flush();
        events.publishEvent(offer.made(candidate.personId()));
    }

    /// Closes the open offer, if there is one.
    void close(UUID requestId, OfferOutcome outcome) {
        offers.openOf(requestId).ifPresent(offer -> close(offer, outcome));
    }

    void close(Offer offer, OfferOutcome outcome) {
        RequestEvent event = offer.close(outcome, offers.personOf(offer.mentorId()), clock.instant());
        offers.flush();
        events.publishEvent(event);
    }
}
