package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.collegium.endorsement.review.ReadingReviews;
import org.collegium.endorsement.review.ReviewView;
import org.collegium.endorsement.submission.MeetingConditions;
import org.collegium.endorsement.submission.ReadingSubmissions;
import org.collegium.endorsement.submission.SubmissionFilter;
import org.collegium.endorsement.submission.SubmissionStatus;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.endorsement.submission.WritingSubmissions;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/endorsement")
class SubmissionController {

    private static final List<String> ACTORS = List.of("provider", "officer", "reviewers");

    private final WritingSubmissions writing;
    private final MeetingConditions conditions;
    private final ReadingSubmissions reading;
    private final ReadingReviews reviews;

    SubmissionController(
            WritingSubmissions writing,
            MeetingConditions conditions,
            ReadingSubmissions reading,
            ReadingReviews reviews) {
        this.writing = writing;
        this.conditions = conditions;
        this.reading = reading;
        this.reviews = reviews;
    }

    @PostMapping("/submissions")
    ResponseEntity<SubmissionView> draft(@RequestBody @Valid SubmissionBody body, Caller caller) {
        SubmissionView draft =
                SubmissionProblems.done(writing.draft(body.scheme(), body.command(), caller.requirePerson()));
        return ResponseEntity.created(URI.create("/api/endorsement/submissions/" + draft.id()))
                .body(draft);
    }

    /// @param nextActor only those that wait for `provider`, `officer` or `reviewers`
    /// @param mine whether an officer wants only what they handed in themselves
    @GetMapping("/submissions")
    Slice<SubmissionView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String nextActor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (status != null && SubmissionStatus.of(status).isEmpty()) {
            throw Problem.invalid("status", "unknown-value", "There is no such status.");
        }
        if (nextActor != null && !ACTORS.contains(nextActor)) {
            throw Problem.invalid(
                    "nextActor", "unknown-value", "Possible here are: " + String.join(", ", ACTORS) + ".");
        }
        int size = Cursor.limit(limit);
        return Slice.of(
                reading.list(
                        caller,
                        mine,
                        new SubmissionFilter(status, nextActor),
                        Cursor.of(cursor).id(),
                        size + 1),
                size,
                submission -> submission.id().toString());
    }

    @GetMapping("/submissions/{id}")
    SubmissionView show(@PathVariable UUID id, Caller caller) {
        return reading.seenBy(id, caller).orElseThrow(Problem::notFound);
    }

    @PutMapping("/submissions/{id}")
    SubmissionView revise(@PathVariable UUID id, @RequestBody @Valid ProgrammeBody body, Caller caller) {
        return SubmissionProblems.done(writing.revise(id, body.command(), caller.requirePerson()));
    }

    @PostMapping("/submissions/{id}/submission")
    SubmissionView submit(@PathVariable UUID id, Caller caller) {
        return SubmissionProblems.done(writing.submit(id, caller.requirePerson()));
    }

    @PostMapping("/submissions/{id}/withdrawal")
    SubmissionView withdraw(@PathVariable UUID id, Caller caller) {
        return SubmissionProblems.done(writing.withdraw(id, caller.requirePerson()));
    }

    /// Reviews, as far as independence lets the caller see them.
    @GetMapping("/submissions/{id}/reviews")
    Items<ReviewView> reviews(@PathVariable UUID id, Caller caller) {
        return new Items<>(reading.find(id)
                .flatMap(submission -> reviews.reviewsSeenBy(submission, caller))
                .orElseThrow(Problem::notFound));
    }

    @PostMapping("/conditions/{id}/evidence")
    SubmissionView prove(@PathVariable UUID id, @RequestBody @Valid EvidenceBody body, Caller caller) {
        return SubmissionProblems.done(conditions.prove(id, body.text(), body.documentId(), caller.requirePerson()));
    }

    /// @param documentId a document of the same submission
    record EvidenceBody(
            @PlainText(max = MAX_EVIDENCE, multiline = true) String text,
            @Nullable UUID documentId) {

        static final int MAX_EVIDENCE = 5_000;
    }
}
