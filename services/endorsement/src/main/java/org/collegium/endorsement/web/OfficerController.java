package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.endorsement.review.AppointingReviewers;
import org.collegium.endorsement.review.AssigningReviewers;
import org.collegium.endorsement.review.AssignmentView;
import org.collegium.endorsement.review.ReadingReviews;
import org.collegium.endorsement.review.ReviewerView;
import org.collegium.endorsement.submission.DecidingSubmissions;
import org.collegium.endorsement.submission.MeetingConditions;
import org.collegium.endorsement.submission.ReadingSubmissions;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/endorsement")
@PreAuthorize(Roles.OFFICERS_ONLY)
class OfficerController {

    private final AppointingReviewers reviewers;
    private final AssigningReviewers assigning;
    private final DecidingSubmissions deciding;
    private final MeetingConditions conditions;
    private final ReadingSubmissions submissions;
    private final ReadingReviews reviews;

    OfficerController(
            AppointingReviewers reviewers,
            AssigningReviewers assigning,
            DecidingSubmissions deciding,
            MeetingConditions conditions,
            ReadingSubmissions submissions,
            ReadingReviews reviews) {
        this.reviewers = reviewers;
        this.assigning = assigning;
        this.deciding = deciding;
        this.conditions = conditions;
        this.submissions = submissions;
        this.reviews = reviews;
    }

    @GetMapping("/reviewers")
    Slice<ReviewerView> reviewers(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        return Slice.of(
                reviewers.list(Cursor.of(cursor).id(), size + 1),
                size,
                reviewer -> reviewer.personId().toString());
    }

    /// 201 for a new reviewer, 200 for one who was in the pool.
    @PostMapping("/reviewers")
    ResponseEntity<ReviewerBody> appoint(@RequestBody @Valid ReviewerBody body, Caller caller) {
        HttpStatus status = switch (reviewers.appoint(body.personId(), caller)) {
            case APPOINTED -> HttpStatus.CREATED;
            case IN_THE_POOL -> HttpStatus.OK;
            case UNKNOWN_PERSON ->
                throw Problem.invalid(
                        "personId",
                        "unknown-person",
                        "There is nobody with this id. Whoever is new is known here a moment later.");
        };
        return ResponseEntity.status(status).body(body);
    }

    @DeleteMapping("/reviewers/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable UUID personId, Caller caller) {
        if (!reviewers.retire(personId, caller)) {
            throw Problem.notFound();
        }
    }

    @GetMapping("/submissions/{id}/assignments")
    Items<AssignmentView> assignments(@PathVariable UUID id, Caller caller) {
        SubmissionView submission = submissions.find(id).orElseThrow(Problem::notFound);
        if (caller.isPerson(submission.applicantPersonId())) {
            throw ReviewProblems.ownReviewers();
        }
        return new Items<>(reviews.ofSubmission(id));
    }

    @PostMapping("/submissions/{id}/assignments")
    ResponseEntity<AssignmentView> assign(
            @PathVariable UUID id, @RequestBody @Valid AssignmentBody body, Caller caller) {
        AssignmentView assignment = ReviewProblems.done(assigning.assign(id, body.reviewerId(), caller));
        return ResponseEntity.created(URI.create("/api/endorsement/assignments/" + assignment.id()))
                .body(assignment);
    }

    /// Takes an assignment back, so that somebody else can be asked.
    @PostMapping("/assignments/{id}/release")
    AssignmentView release(@PathVariable UUID id, Caller caller) {
        return ReviewProblems.done(assigning.release(id, caller));
    }

    @PostMapping("/submissions/{id}/decisions")
    SubmissionView decide(@PathVariable UUID id, @RequestBody @Valid DecisionBody body, Caller caller) {
        return SubmissionProblems.done(deciding.decide(body.command(id), caller));
    }

    /// Sends a submission back as incomplete, before a reviewer was asked.
    @PostMapping("/submissions/{id}/return")
    SubmissionView sendBack(@PathVariable UUID id, @RequestBody @Valid ReturnBody body, Caller caller) {
        return SubmissionProblems.done(deciding.sendBack(id, body.reason(), caller));
    }

    /// Gives more time to meet a condition.
    @PostMapping("/conditions/{id}/extension")
    SubmissionView extend(@PathVariable UUID id, @RequestBody @Valid ExtensionBody body, Caller caller) {
        return SubmissionProblems.done(conditions.extend(id, body.dueOn(), body.reason(), caller));
    }

    @PostMapping("/conditions/{id}/closure")
    SubmissionView close(@PathVariable UUID id, Caller caller) {
        return SubmissionProblems.done(conditions.close(id, caller));
    }

    /// @param reason what is missing; the provider reads it
    record ReturnBody(
            @PlainText(max = 2_000, multiline = true) String reason) {}

    /// @param reason the provider reads it
    record ExtensionBody(
            @NotNull LocalDate dueOn,
            @PlainText(max = 1_000, multiline = true) String reason) {}

    record ReviewerBody(@NotNull UUID personId) {}

    record AssignmentBody(@NotNull UUID reviewerId) {}
}
