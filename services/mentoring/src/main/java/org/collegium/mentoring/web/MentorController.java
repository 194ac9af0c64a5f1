package org.collegium.mentoring.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.collegium.mentoring.mentor.ApplyingAsMentor;
import org.collegium.mentoring.mentor.MentorDecision;
import org.collegium.mentoring.mentor.MentorRefusal;
import org.collegium.mentoring.mentor.MentorView;
import org.collegium.mentoring.mentor.MoveMentor;
import org.collegium.mentoring.mentor.MovingMentors;
import org.collegium.mentoring.mentor.ReadingMentors;
import org.collegium.mentoring.mentor.StageCount;
import org.collegium.mentoring.request.ReadingRequests;
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
@RequestMapping("/api/mentoring")
class MentorController {

    /// Nobody: an API client has no employer and is no mentor.
    private static final UUID NOBODY = new UUID(0, 0);

    private final ApplyingAsMentor applying;
    private final MovingMentors moving;
    private final ReadingMentors reading;
    private final ReadingRequests requests;

    MentorController(
            ApplyingAsMentor applying, MovingMentors moving, ReadingMentors reading, ReadingRequests requests) {
        this.applying = applying;
        this.moving = moving;
        this.reading = reading;
        this.requests = requests;
    }

    @PostMapping("/mentor-applications")
    ResponseEntity<MentorView> apply(@RequestBody @Valid MentorApplicationBody body, Caller caller) {
        MentorView mentor = moved(applying.apply(body.command(caller.requirePerson())));
        return ResponseEntity.created(URI.create("/api/mentoring/mentor-applications/" + mentor.id()))
                .body(mentor.withoutNotes());
    }

    @GetMapping("/mentor-applications")
    @PreAuthorize("hasAnyRole('mentoring-coordinator', 'administrator')")
    Slice<MentorView> applications(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        UUID after = Cursor.of(cursor).id();
        return Slice.of(
                reading.list(stage, after, size + 1),
                size,
                mentor -> mentor.id().toString());
    }

    /// How many mentors are at each stage, in the order of the course.
    @GetMapping("/pipeline")
    @PreAuthorize("hasAnyRole('mentoring-coordinator', 'administrator')")
    Slice<StageCount> pipeline() {
        return new Slice<>(reading.pipeline(), null);
    }

    @GetMapping("/mentor-applications/me")
    MentorView mine(Caller caller) {
        return reading.of(caller.requirePerson()).orElseThrow(Problem::notFound);
    }

    @GetMapping("/mentor-applications/{id}")
    MentorView application(@PathVariable UUID id, Caller caller) {
        MentorView mentor = reading.find(id).orElseThrow(Problem::notFound);
        if (Roles.isCoordinator(caller)) {
            return mentor;
        }
        if (!caller.isPerson(mentor.personId())) {
            throw Problem.notFound();
        }
        return mentor.withoutNotes();
    }

    @PostMapping("/mentor-applications/{id}/stage")
    MentorView move(@PathVariable UUID id, @RequestBody @Valid StageBody body, Caller caller) {
        boolean coordinator = Roles.isCoordinator(caller);
        MentorView mentor =
                moved(moving.move(new MoveMentor(id, body.stage(), body.note(), coordinator, caller.personId())));
        return coordinator ? mentor : mentor.withoutNotes();
    }

    /// Mentors who can be asked, best first. Repeat `topic` for several.
    @GetMapping("/mentors")
    @PreAuthorize("hasAnyRole('member', 'mentoring-coordinator', 'administrator')")
    Slice<Suggestion> mentors(
            @RequestParam(name = "topic", required = false) @Nullable List<UUID> topics, Caller caller) {
        UUID person = caller.personId() == null ? NOBODY : caller.personId();
        return new Slice<>(requests.suggestions(person, new HashSet<>(topics == null ? List.of() : topics)), null);
    }

    private static MentorView moved(MentorDecision decision) {
        return switch (decision) {
            case MentorDecision.Moved(MentorView mentor) -> mentor;
            case MentorDecision.Refused(MentorRefusal reason) -> throw MentoringProblems.of(reason);
        };
    }

    record StageBody(
            @PlainText(max = 40) String stage,

            @PlainText(max = 2_000, multiline = true, optional = true) @Nullable
            String note) {}
}
