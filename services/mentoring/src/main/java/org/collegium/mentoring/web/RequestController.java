package org.collegium.mentoring.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.collegium.mentoring.request.CoordinatingRequests;
import org.collegium.mentoring.request.ReadingRequests;
import org.collegium.mentoring.request.RequestDecision;
import org.collegium.mentoring.request.RequestMentor;
import org.collegium.mentoring.request.RequestRefusal;
import org.collegium.mentoring.request.RequestView;
import org.collegium.mentoring.request.RequestingMentors;
import org.collegium.mentoring.request.Suggestion;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentoring/requests")
class RequestController {

    private final RequestingMentors requesting;
    private final CoordinatingRequests coordinating;
    private final ReadingRequests reading;

    RequestController(RequestingMentors requesting, CoordinatingRequests coordinating, ReadingRequests reading) {
        this.requesting = requesting;
        this.coordinating = coordinating;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<RequestView> request(@RequestBody @Valid NewRequestBody body, Caller caller) {
        RequestView request = taken(requesting.request(body.command(caller.requirePerson())));
        return ResponseEntity.created(URI.create("/api/mentoring/requests/" + request.id()))
                .body(request);
    }

    /// Everybody's for the coordinator, unless `mine` is true; one's own for everybody else.
    @GetMapping
    Slice<RequestView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        UUID person = Roles.isCoordinator(caller) && !mine ? null : caller.requirePerson();
        return Slice.of(
                reading.list(person, status, Cursor.of(cursor).id(), size + 1),
                size,
                request -> request.id().toString());
    }

    @GetMapping("/{id}")
    RequestView find(@PathVariable UUID id, Caller caller) {
        return reading.find(id)
                .filter(request -> Roles.isCoordinator(caller) || caller.isPerson(request.personId()))
                .orElseThrow(Problem::notFound);
    }

    /// To whom the coordinator can offer the request, best first: also mentors who have not offered its topics.
    @GetMapping("/{id}/suggestions")
    @PreAuthorize("hasAnyRole('mentoring-coordinator', 'administrator')")
    Slice<Suggestion> suggestions(@PathVariable UUID id) {
        return new Slice<>(reading.suggestionsFor(id).orElseThrow(Problem::notFound), null);
    }

    @PostMapping("/{id}/withdrawal")
    RequestView withdraw(@PathVariable UUID id, Caller caller) {
        return taken(requesting.withdraw(id, caller.requirePerson()));
    }

    @PostMapping("/{id}/offers")
    @PreAuthorize("hasAnyRole('mentoring-coordinator', 'administrator')")
    RequestView offer(@PathVariable UUID id, @RequestBody @Valid OfferBody body, Caller caller) {
        return taken(coordinating.offer(id, body.mentorId(), body.reason(), caller), "mentorId");
    }

    private static RequestView taken(RequestDecision decision) {
        return taken(decision, "mentors");
    }

    private static RequestView taken(RequestDecision decision, String mentorField) {
        return switch (decision) {
            case RequestDecision.Taken(RequestView request) -> request;
            case RequestDecision.Refused(RequestRefusal reason) -> throw MentoringProblems.of(reason, mentorField);
            case RequestDecision.Matched(UUID matchId) ->
                throw new IllegalStateException("A request became match " + matchId + " without an answer.");
        };
    }

    /// What a member says who asks for a mentor.
    record NewRequestBody(
            @PlainText(max = 2_000, multiline = true) String goals,
            @NotEmpty @Size(max = MAX_TOPICS) List<@NotNull UUID> topics,
            @Nullable @Size(max = MAX_MENTORS) List<@NotNull UUID> mentors) {

        static final int MAX_TOPICS = 20;

        /// A person who names more than five has not chosen.
        static final int MAX_MENTORS = 5;

        RequestMentor command(UUID personId) {
            List<UUID> chosen = mentors == null ? List.of() : List.copyOf(new LinkedHashSet<>(mentors));
            return new RequestMentor(personId, goals, new LinkedHashSet<>(topics), chosen);
        }
    }

    /// @param reason why two who were matched before should meet again; needed for them only
    record OfferBody(
            @NotNull UUID mentorId,

            @PlainText(max = 500, multiline = true, optional = true) @Nullable
            String reason) {}
}
