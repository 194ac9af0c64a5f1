package org.collegium.mentoring.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.request.Candidates.Candidate;
import org.collegium.mentoring.standing.Standings;
import org.collegium.mentoring.topic.ReadingTopics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes members' requests, and takes them back.
@Service
public class RequestingMentors {

    private final Requests requests;
    private final RequestQueries queries;
    private final OfferingRequests offering;
    private final Candidates candidates;
    private final Standings standings;
    private final ReadingTopics topics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestingMentors(
            Requests requests,
            RequestQueries queries,
            OfferingRequests offering,
            Candidates candidates,
            Standings standings,
            ReadingTopics topics,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.offering = offering;
        this.candidates = candidates;
        this.standings = standings;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RequestDecision request(RequestMentor command) {
        Optional<RequestRefusal> refusal = refusalOf(command);
        if (refusal.isPresent()) {
            return new RequestDecision.Refused(refusal.get());
        }
        MentoringRequest request =
                requests.saveAndFlush(MentoringRequest.by(UuidCreator.getTimeOrderedEpoch(), command, clock.instant()));
        events.publishEvent(request.requested());
        offering.toNext(request);
        return taken(request.id());
    }

    /// The mentee no longer wants it.
    @Transactional
    public RequestDecision withdraw(UUID requestId, UUID personId) {
        Optional<MentoringRequest> found =
                requests.lock(requestId).filter(request -> request.personId().equals(personId));
        if (found.isEmpty()) {
            return new RequestDecision.Refused(RequestRefusal.UNKNOWN_REQUEST);
        }
        if (!found.get().isOpen()) {
            return new RequestDecision.Refused(RequestRefusal.REQUEST_CLOSED);
        }
        offering.close(requestId, OfferOutcome.WITHDRAWN);
        RequestEvent event = found.get().withdraw();
        requests.flush();
        events.publishEvent(event);
        return taken(requestId);
    }

    /// Takes back what an erased person still asks for, and forgets what they wrote.
    @Transactional
    public void forget(UUID personId) {
        requests.openOf(personId).ifPresent(open -> withdraw(open, personId));
        queries.forget(personId);
    }

    private RequestDecision taken(UUID requestId) {
        return new RequestDecision.Taken(queries.find(requestId).orElseThrow());
    }

    private Optional<RequestRefusal> refusalOf(RequestMentor command) {
        if (!standings.isMember(command.personId())) {
            return Optional.of(RequestRefusal.NOT_A_MEMBER);
        }
        if (!topics.know(command.topics())) {
            return Optional.of(RequestRefusal.UNKNOWN_TOPIC);
        }
        if (requests.openFor(command.personId())) {
            return Optional.of(RequestRefusal.REQUEST_OPEN);
        }
        return command.mentors().stream()
                .flatMap(mentor -> refusalOf(mentor, command.personId()).stream())
                .findFirst();
    }

    private Optional<RequestRefusal> refusalOf(UUID mentorId, UUID mentee) {
        Optional<Candidate> mentor = candidates.available(mentorId, LocalDate.now(clock));
        if (mentor.isEmpty()) {
            return Optional.of(RequestRefusal.UNKNOWN_MENTOR);
        }
        if (mentor.get().personId().equals(mentee)) {
            return Optional.of(RequestRefusal.OWN_MENTOR);
        }
        if (standings.areColleagues(mentor.get().personId(), mentee)) {
            return Optional.of(RequestRefusal.COLLEAGUE);
        }
        return candidates.everMatched(mentor.get().personId(), mentee)
                ? Optional.of(RequestRefusal.MATCHED_BEFORE)
                : Optional.empty();
    }
}
