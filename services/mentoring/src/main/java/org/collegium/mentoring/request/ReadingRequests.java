package org.collegium.mentoring.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers how requests and offers stand, and who could be asked.
@Service
public class ReadingRequests {

    private final RequestQueries requests;
    private final OfferQueries offers;
    private final Candidates candidates;
    private final Clock clock;

    ReadingRequests(RequestQueries requests, OfferQueries offers, Candidates candidates, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.candidates = candidates;
        this.clock = clock;
    }

    public Optional<RequestView> find(UUID id) {
        return requests.find(id);
    }

    /// @param personId only this person's, null for all
    public List<RequestView> list(@Nullable UUID personId, @Nullable String status, @Nullable UUID before, int limit) {
        return requests.list(personId, status, before, limit);
    }

    public List<OfferView> offersOf(UUID mentorPersonId, int limit) {
        return offers.of(mentorPersonId, limit);
    }

    /// One offer, if it is this mentor's.
    public Optional<OfferView> offer(UUID id, UUID mentorPersonId) {
        return offers.find(id, mentorPersonId);
    }

    /// Mentors to whom the coordinator can offer a request, those who know its topics first; empty if there is none
    /// such.
    public Optional<List<Suggestion>> suggestionsFor(UUID requestId) {
        return requests.find(requestId).map(request -> candidates.suggestFor(request, LocalDate.now(clock)));
    }

    /// Mentors whom this person could ask, best first, with the reasons.
    public List<Suggestion> suggestions(UUID personId, Set<UUID> topics) {
        return candidates.suggest(personId, topics, LocalDate.now(clock));
    }
}
