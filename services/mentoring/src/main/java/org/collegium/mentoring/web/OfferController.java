package org.collegium.mentoring.web;

import java.util.UUID;
import org.collegium.mentoring.request.AnsweringOffers;
import org.collegium.mentoring.request.OfferView;
import org.collegium.mentoring.request.ReadingRequests;
import org.collegium.mentoring.request.RequestDecision;
import org.collegium.mentoring.request.RequestRefusal;
import org.collegium.mentoring.request.RequestView;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentoring/offers")
class OfferController {

    private final AnsweringOffers answering;
    private final ReadingRequests reading;

    OfferController(AnsweringOffers answering, ReadingRequests reading) {
        this.answering = answering;
        this.reading = reading;
    }

    /// The caller's own offers as a mentor, open ones first.
    @GetMapping
    Slice<OfferView> mine(Caller caller) {
        return new Slice<>(reading.offersOf(caller.requirePerson(), Slice.MAX_LIMIT), null);
    }

    @GetMapping("/{id}")
    OfferView find(@PathVariable UUID id, Caller caller) {
        return reading.offer(id, caller.requirePerson()).orElseThrow(Problem::notFound);
    }

    @PostMapping("/{id}/acceptance")
    Answer accept(@PathVariable UUID id, Caller caller) {
        return answer(id, answering.accept(id, caller.requirePerson()));
    }

    @PostMapping("/{id}/decline")
    Answer decline(@PathVariable UUID id, Caller caller) {
        return answer(id, answering.decline(id, caller.requirePerson()));
    }

    private static Answer answer(UUID offerId, RequestDecision decision) {
        return switch (decision) {
            case RequestDecision.Matched(UUID matchId) -> new Answer(offerId, "accepted", matchId);
            case RequestDecision.Taken(RequestView ignored) -> new Answer(offerId, "declined", null);
            case RequestDecision.Refused(RequestRefusal reason) -> throw MentoringProblems.of(reason);
        };
    }

    record Answer(UUID id, String status, @Nullable UUID matchId) {}
}
