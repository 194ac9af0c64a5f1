package org.collegium.portal.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Reviews as the pages see them: who may be asked, who was, what they declared and found, and the decision.
@Component
public class Reviewing {

    private static final ParameterizedTypeReference<Slice<Assignment>> ASSIGNMENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Reviewer>> REVIEWERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Review>> REVIEWS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Reviewing(ServiceCallers callers) {
        this.service = callers.acting("endorsement");
    }

    /// The visitor's own, the newest first.
    public Slice<Assignment> mine(@Nullable String cursor) {
        return service.get(ASSIGNMENTS, "/assignments?cursor={cursor}", cursor == null ? "" : cursor);
    }

    public Assignment assignment(UUID id) {
        return service.get(Assignment.class, "/assignments/{id}", id);
    }

    /// @param conflict `none`, `soft` or `hard`
    public void declare(String key, UUID assignmentId, String conflict, @Nullable String note) {
        service.post(key, new Declaration(conflict, note), "/assignments/{id}/conflict", assignmentId);
    }

    public void review(String key, UUID assignmentId, NewReview review) {
        service.post(key, review, "/assignments/{id}/review", assignmentId);
    }

    /// As many as the visitor may see.
    public List<Review> reviews(UUID submissionId) {
        return service.get(REVIEWS, "/submissions/{id}/reviews", submissionId).items();
    }

    public List<Reviewer> reviewers() {
        return service.get(REVIEWERS, "/reviewers?limit=200").items();
    }

    public void appoint(String key, UUID personId) {
        service.post(key, Map.of("personId", personId), "/reviewers");
    }

    public void retire(UUID personId) {
        service.delete("/reviewers/{id}", personId);
    }

    public List<Assignment> assignments(UUID submissionId) {
        return service.get(ASSIGNMENTS, "/submissions/{id}/assignments", submissionId)
                .items();
    }

    public void assign(String key, UUID submissionId, UUID reviewerId) {
        service.post(key, Map.of("reviewerId", reviewerId), "/submissions/{id}/assignments", submissionId);
    }

    public void release(String key, UUID assignmentId) {
        service.post(key, Map.of(), "/assignments/{id}/release", assignmentId);
    }

    public void decide(String key, UUID submissionId, Decision decision) {
        service.post(key, decision, "/submissions/{id}/decisions", submissionId);
    }

    public void close(String key, UUID conditionId) {
        service.post(key, Map.of(), "/conditions/{id}/closure", conditionId);
    }

    record Declaration(String conflict, @Nullable String note) {}

    public record NewReview(List<Score> scores, @Nullable String comment) {}

    public record Score(
            String criterion, int score, @Nullable String comment) {}

    /// @param decision `endorse`, `endorse-with-conditions`, `resubmit` or `decline`
    public record Decision(String decision, @Nullable String note, List<WantedCondition> conditions) {}

    public record WantedCondition(String text, @Nullable LocalDate dueOn) {}

    /// @param open how many reviews they are working on
    public record Reviewer(UUID personId, @Nullable String name, Instant appointedAt, int open) {

        public String called() {
            return name == null ? "Somebody new" : name;
        }
    }

    /// @param reviewerId null where the reader may not know who wrote it
    public record Review(
            @Nullable UUID reviewerId,
            int round,
            List<Score> scores,
            @Nullable String comment,
            Instant reviewedAt) {}

    /// @param status   `assigned`, `reviewing`, `reviewed`, `conflicted` or `released`
    /// @param conflict null until it is declared
    public record Assignment(
            UUID id,
            UUID submissionId,
            int round,
            String scheme,
            int criteriaVersion,
            String title,
            String providerName,
            String providerKind,
            UUID reviewerId,
            @Nullable String reviewerName,
            String status,
            @Nullable String conflict,
            @Nullable String conflictNote,
            LocalDate dueOn,
            Instant assignedAt,
            @Nullable Instant reviewedAt) {

        public boolean open() {
            return status.equals("assigned") || status.equals("reviewing");
        }
    }
}
