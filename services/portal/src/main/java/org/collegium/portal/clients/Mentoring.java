package org.collegium.portal.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Mentoring as people's pages see it: topics, one's own course as a mentor, requests, offers and matches.
@Component
public class Mentoring {

    private static final ParameterizedTypeReference<Slice<Topic>> TOPICS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Demand>> DEMAND = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Suggestion>> SUGGESTIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Request>> REQUESTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Offer>> OFFERS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Mentoring(ServiceCallers callers) {
        this.service = callers.acting("mentoring");
    }

    public List<Topic> topics() {
        return service.get(TOPICS, "/topics").items();
    }

    public List<Demand> demand() {
        return service.get(DEMAND, "/demand").items();
    }

    /// The visitor's course as a mentor, nothing if they never applied.
    public Optional<Mentor> mine() {
        try {
            return Optional.of(service.get(Mentor.class, "/mentor-applications/me"));
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// @param key one per set of answers: sent twice, it is one application
    public Mentor apply(String key, NewMentor mentor) {
        return service.post(Mentor.class, key, mentor, "/mentor-applications");
    }

    /// @param stage one of the mentor's `nextStages`
    public Mentor move(String key, UUID mentorId, String stage, @Nullable String note) {
        Map<String, String> move = new LinkedHashMap<>();
        move.put("stage", stage);
        if (note != null) {
            move.put("note", note);
        }
        return service.post(Mentor.class, key, move, "/mentor-applications/{id}/stage", mentorId);
    }

    /// Mentors whom the visitor could ask about any of the topics, best first.
    public List<Suggestion> suggestions(Collection<UUID> topics) {
        String named = topics.stream().map(topic -> "topic={topic}").collect(Collectors.joining("&"));
        return service.get(SUGGESTIONS, "/mentors?" + named, topics.toArray()).items();
    }

    /// The visitor's own, the newest first.
    public List<Request> requests() {
        return service.get(REQUESTS, "/requests?mine=true").items();
    }

    public Request request(UUID id) {
        return service.get(Request.class, "/requests/{id}", id);
    }

    /// @param key one per set of answers: sent twice, it is one request
    public Request ask(String key, NewRequest request) {
        return service.post(Request.class, key, request, "/requests");
    }

    public void withdraw(String key, UUID requestId) {
        service.post(key, Map.of(), "/requests/{id}/withdrawal", requestId);
    }

    /// What was offered to the visitor as a mentor, open offers first.
    public List<Offer> offers() {
        return service.get(OFFERS, "/offers").items();
    }

    public Offer offer(UUID id) {
        return service.get(Offer.class, "/offers/{id}", id);
    }

    /// @return the match
    public UUID accept(String key, UUID offerId) {
        return service.post(Accepted.class, key, Map.of(), "/offers/{id}/acceptance", offerId)
                .matchId();
    }

    public void decline(String key, UUID offerId) {
        service.post(key, Map.of(), "/offers/{id}/decline", offerId);
    }

    record Accepted(UUID matchId) {}

    public record Topic(UUID id, String name) {}

    /// Supply and demand of a topic; as in the API's description.
    public record Demand(
            UUID id, String name, int mentors, int freePlaces, int openRequests, int waiting, int matches) {

        /// Whether more people ask than can be taken.
        public boolean isShort() {
            return openRequests > freePlaces;
        }
    }

    public record NewMentor(List<UUID> topics, int capacity, String region, String remote, String statement) {}

    /// A mentor and their course; the notes are there for the coordinator only.
    public record Mentor(
            UUID id,
            @Nullable String name,
            String stage,
            @Nullable String pausedBy,
            List<UUID> topics,
            int capacity,
            int mentees,
            String region,
            String remote,
            String statement,
            Instant appliedAt,
            Instant movedAt,
            List<String> nextStages,
            List<Move> moves)
            implements Named {

        public boolean may(String stage) {
            return nextStages.contains(stage);
        }

        /// Whether the course is over and a new application is welcome.
        public boolean over() {
            return nextStages.isEmpty();
        }
    }

    public record Move(
            @Nullable String from, String stage, @Nullable String note, Instant at) {}

    /// A mentor who can be asked, with the reasons in words.
    public record Suggestion(
            UUID id,
            @Nullable String name,
            List<UUID> topics,
            String region,
            String remote,
            String statement,
            int freePlaces,
            List<String> reasons,
            @Nullable PastMatch pastMatch)
            implements Named {}

    /// How the mentee's last match with a mentor went; only the coordinator is shown such mentors.
    ///
    /// @param endedAt null while it goes on
    public record PastMatch(
            @Nullable Instant endedAt, @Nullable String reason) {}

    /// @param mentors in the order to ask them, empty for "find me one"
    public record NewRequest(String goals, List<UUID> topics, List<UUID> mentors) {}

    public record Request(
            UUID id,
            UUID personId,
            @Nullable String name,
            String goals,
            List<UUID> topics,
            String status,
            @Nullable String nextActor,
            @Nullable Instant nextActionBy,
            Instant requestedAt,
            @Nullable UUID matchId,
            List<Asked> offers)
            implements Named {

        public boolean open() {
            return nextActor != null;
        }

        /// With whom it lies now.
        public @Nullable Asked asked() {
            return offers.stream()
                    .filter(offer -> offer.status.equals("open"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A mentor who was asked, and what came of it.
    public record Asked(UUID mentorId, @Nullable String name, String status, Instant offeredAt, Instant respondBy)
            implements Named {}

    public record Offer(
            UUID id,
            String status,
            @Nullable String menteeName,
            String goals,
            List<UUID> topics,
            Instant offeredAt,
            Instant respondBy,
            @Nullable UUID matchId) {

        /// Who asks.
        public String called() {
            return menteeName == null ? "A member" : menteeName;
        }

        public boolean open() {
            return status.equals("open");
        }
    }

    public record Match(
            UUID id,
            Party mentor,
            Party mentee,
            Instant beganAt,
            @Nullable String agreement,
            @Nullable UUID agreementProposer,
            @Nullable Instant agreedAt,
            @Nullable Instant endedAt,
            @Nullable String endingReason,
            int minutes,
            List<Held> sessions) {

        public boolean ended() {
            return endedAt != null;
        }

        public boolean of(UUID personId) {
            return mentor.personId.equals(personId) || mentee.personId.equals(personId);
        }

        /// This person, who is one of the two.
        public Party self(UUID personId) {
            return mentor.personId.equals(personId) ? mentor : mentee;
        }

        /// The one who is not this person.
        public Party other(UUID personId) {
            return mentor.personId.equals(personId) ? mentee : mentor;
        }
    }

    /// @param email shown by the person to the other, as the phone is
    public record Party(
            UUID personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) implements Named {

        /// Whether there is more than messages to reach them by.
        public boolean shown() {
            return email != null || phone != null;
        }
    }

    public record NewSession(
            LocalDate heldOn, int minutes, @Nullable String note) {}

    /// A session that took place; the note is there for the pair only.
    public record Held(
            LocalDate heldOn, int minutes, @Nullable String note, UUID loggedBy) {}
}
