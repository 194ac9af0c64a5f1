package org.collegium.mentoring.request;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.match.BeginningMatches;
import org.collegium.mentoring.mentor.HoldingPlaces;
import org.collegium.mentoring.mentor.MentorPlace;
import org.collegium.mentoring.standing.Standings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes mentors' answers. Locks are always taken mentor first, request second, so answers cannot block each other for
/// ever.
@Service
public class AnsweringOffers {

    private final Requests requests;
    private final Offers offers;
    private final RequestQueries queries;
    private final OfferQueries offerBook;
    private final OfferingRequests offering;
    private final HoldingPlaces places;
    private final BeginningMatches matches;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnsweringOffers(
            Requests requests,
            Offers offers,
            RequestQueries queries,
            OfferQueries offerBook,
            OfferingRequests offering,
            HoldingPlaces places,
            BeginningMatches matches,
            Standings standings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.queries = queries;
        this.offerBook = offerBook;
        this.offering = offering;
        this.places = places;
        this.matches = matches;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /// Accepts an offer, if its time is not over and the mentor has a place; an offer accepted twice is one match.
    @Transactional
    public RequestDecision accept(UUID offerId, UUID personId) {
        Optional<OfferQueries.Key> key = offerBook.key(offerId);
        if (key.isEmpty()) {
            return refused(RequestRefusal.UNKNOWN_OFFER);
        }
        MentorPlace place = places.hold(key.get().mentorId()).orElseThrow();
        if (!place.personId().equals(personId)) {
            return refused(RequestRefusal.UNKNOWN_OFFER);
        }
        MentoringRequest request = requests.lock(key.get().requestId()).orElseThrow();
        Offer offer = offers.findById(offerId).orElseThrow();
        if (offer.isAcceptedOffer()) {
            return new RequestDecision.Matched(matches.ofRequest(request.id()));
        }
        Optional<RequestRefusal> refusal = refusalOf(offer, place, request);
        return refusal.isPresent() ? refused(refusal.get()) : match(request, offer, place);
    }

    @Transactional
    public RequestDecision decline(UUID offerId, UUID personId) {
        Optional<OfferQueries.Key> key = offerBook.key(offerId);
        if (key.isEmpty() || !key.get().mentorPersonId().equals(personId)) {
            return refused(RequestRefusal.UNKNOWN_OFFER);
        }
        MentoringRequest request = requests.lock(key.get().requestId()).orElseThrow();
        Offer offer = offers.findById(offerId).orElseThrow();
        if (offer.isExpired(clock.instant())) {
            return refused(RequestRefusal.OFFER_EXPIRED);
        }
        if (!offer.isOpen()) {
            return refused(RequestRefusal.OFFER_CLOSED);
        }
        offering.close(offer, OfferOutcome.DECLINED);
        offering.toNext(request);
        return new RequestDecision.Taken(queries.find(request.id()).orElseThrow());
    }

    private RequestDecision match(MentoringRequest request, Offer offer, MentorPlace place) {
        offering.close(offer, OfferOutcome.ACCEPTED);
        RequestEvent event = request.matched();
        requests.flush();
        events.publishEvent(event);
        return new RequestDecision.Matched(
                matches.begin(request.id(), place.mentorId(), place.personId(), request.personId()));
    }

    private Optional<RequestRefusal> refusalOf(Offer offer, MentorPlace place, MentoringRequest request) {
        if (offer.isExpired(clock.instant())) {
            return Optional.of(RequestRefusal.OFFER_EXPIRED);
        }
        // The mentee's membership may have ended since the last round that takes such offers back.
        if (!offer.isOpen() || !standings.isMember(request.personId())) {
            return Optional.of(RequestRefusal.OFFER_CLOSED);
        }
        if (!place.active()) {
            return Optional.of(RequestRefusal.MENTOR_NOT_ACTIVE);
        }
        return place.free() < 1 ? Optional.of(RequestRefusal.CAPACITY_REACHED) : Optional.empty();
    }

    private static RequestDecision refused(RequestRefusal reason) {
        return new RequestDecision.Refused(reason);
    }
}
