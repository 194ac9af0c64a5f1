package org.collegium.portal.clients;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring.Match;
import org.collegium.portal.clients.Mentoring.Mentor;
import org.collegium.portal.clients.Mentoring.Request;
import org.collegium.portal.clients.Mentoring.Suggestion;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Mentoring as its coordinator sees it: everybody's course, requests and matches.
@Component
public class MentoringOffice {

    private static final ParameterizedTypeReference<Slice<Stage>> STAGES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Mentor>> MENTORS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Request>> REQUESTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Suggestion>> SUGGESTIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Match>> MATCHES = new ParameterizedTypeReference<>() {};

    /// The most that one page of a list holds.
    private static final int MOST = 200;

    private final ServiceCaller service;

    MentoringOffice(ServiceCallers callers) {
        this.service = callers.acting("mentoring");
    }

    public List<Stage> pipeline() {
        return service.get(STAGES, "/pipeline").items();
    }

    /// @param stage empty for all
    public Slice<Mentor> mentors(String stage, @Nullable String cursor) {
        String after = cursor == null ? "" : cursor;
        return stage.isEmpty()
                ? service.get(MENTORS, "/mentor-applications?cursor={cursor}", after)
                : service.get(MENTORS, "/mentor-applications?stage={stage}&cursor={cursor}", stage, after);
    }

    public Mentor mentor(UUID id) {
        return service.get(Mentor.class, "/mentor-applications/{id}", id);
    }

    /// Requests that wait for the coordinator, the most urgent first.
    public List<Request> waiting() {
        return service.get(REQUESTS, "/requests?status=waiting&limit={limit}", MOST).items().stream()
                .sorted(Comparator.comparing(Request::nextActionBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// @param status empty for all
    public Slice<Request> requests(String status, @Nullable String cursor) {
        String after = cursor == null ? "" : cursor;
        return status.isEmpty()
                ? service.get(REQUESTS, "/requests?cursor={cursor}", after)
                : service.get(REQUESTS, "/requests?status={status}&cursor={cursor}", status, after);
    }

    /// To whom a request can be offered, best first.
    public List<Suggestion> suggestions(UUID requestId) {
        return service.get(SUGGESTIONS, "/requests/{id}/suggestions", requestId).items();
    }

    /// @param reason why two who were matched before should meet again; empty for others
    public void offer(String key, UUID requestId, UUID mentorId, String reason) {
        service.post(
                key,
                reason.isEmpty() ? Map.of("mentorId", mentorId) : Map.of("mentorId", mentorId, "reason", reason),
                "/requests/{id}/offers",
                requestId);
    }

    public Slice<Match> matches(@Nullable String cursor) {
        return service.get(MATCHES, "/matches?cursor={cursor}", cursor == null ? "" : cursor);
    }

    /// How many mentors are at a stage of the course.
    public record Stage(String stage, int mentors) {}
}
