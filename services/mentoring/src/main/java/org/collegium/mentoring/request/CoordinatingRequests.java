package org.collegium.mentoring.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.request.Candidates.Candidate;
import org.collegium.mentoring.standing.Standings;
import org.collegium.web.Audit;
import org.collegium.web.AuditErasure;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets the coordinator offer a request to a mentor of their choice.
@Service
public class CoordinatingRequests {

    private static final String OFFERED = "request-offered";

    private final Requests requests;
    private final RequestQueries queries;
    private final Offers offers;
    private final OfferingRequests offering;
    private final Candidates candidates;
    private final Standings standings;
    private final Audit audit;
    private final AuditErasure erasure;
    private final Clock clock;

    CoordinatingRequests(
            Requests requests,
            RequestQueries queries,
            Offers offers,
            OfferingRequests offering,
            Candidates candidates,
            Standings standings,
            Audit audit,
            AuditErasure erasure,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.offers = offers;
        this.offering = offering;
        this.candidates = candidates;
        this.standings = standings;
        this.audit = audit;
        this.erasure = erasure;
        this.clock = clock;
    }

    /// Withdraws the offer that is open, if any, and makes this one.
    ///
    /// @param reason why two who were matched before should meet again; not needed for others
    @Transactional
    public RequestDecision offer(UUID requestId, UUID mentorId, @Nullable String reason, Caller caller) {
        Optional<MentoringRequest> request = requests.lock(requestId);
        if (request.isEmpty()) {
            return new RequestDecision.Refused(RequestRefusal.UNKNOWN_REQUEST);
        }
        Optional<Candidate> mentor = candidates.available(mentorId, LocalDate.now(clock));
        Optional<RequestRefusal> refusal = refusalOf(request.get(), mentor, reason);
        if (refusal.isPresent()) {
            return new RequestDecision.Refused(refusal.get());
        }
        offering.close(requestId, OfferOutcome.WITHDRAWN);
        offering.to(request.get(), mentor.orElseThrow());
        audit.record(caller, OFFERED, "request/" + requestId, said(mentorId, reason));
        return new RequestDecision.Taken(queries.find(requestId).orElseThrow());
    }

    /// Forgets why somebody who is erased was brought together with a past mentor or mentee.
    @Transactional
    public void forget(UUID personId) {
        queries.offersAbout(personId)
                .forEach(offer ->
                        erasure.cutDetail(OFFERED, "request/" + offer.requestId(), said(offer.mentorId(), null)));
    }

    private static String said(UUID mentorId, @Nullable String reason) {
        return "Offered to mentor " + mentorId + "." + (reason == null ? "" : " Reason: " + reason);
    }

    private Optional<RequestRefusal> refusalOf(
            MentoringRequest request, Optional<Candidate> mentor, @Nullable String reason) {
        if (!request.isOpen() || request.isPaused()) {
            return Optional.of(RequestRefusal.REQUEST_CLOSED);
        }
        if (mentor.isEmpty()) {
            return Optional.of(RequestRefusal.UNKNOWN_MENTOR);
        }
        Candidate candidate = mentor.get();
        if (candidate.personId().equals(request.personId())) {
            return Optional.of(RequestRefusal.OWN_MENTOR);
        }
        if (standings.areColleagues(candidate.personId(), request.personId())) {
            return Optional.of(RequestRefusal.COLLEAGUE);
        }
        if (offers.askedBefore(request.id(), candidate.mentorId())) {
            return Optional.of(RequestRefusal.ASKED_BEFORE);
        }
        return reason == null && candidates.everMatched(candidate.personId(), request.personId())
                ? Optional.of(RequestRefusal.REASON_MISSING)
                : Optional.empty();
    }
}
