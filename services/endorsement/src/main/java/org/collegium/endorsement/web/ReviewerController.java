package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.collegium.endorsement.review.AssignmentView;
import org.collegium.endorsement.review.Conflict;
import org.collegium.endorsement.review.ReadingReviews;
import org.collegium.endorsement.review.Reviewing;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What reviewers do; an assignment exists for its reviewer only.
@RestController
@RequestMapping("/api/endorsement/assignments")
class ReviewerController {

    private final Reviewing reviewing;
    private final ReadingReviews reading;

    ReviewerController(Reviewing reviewing, ReadingReviews reading) {
        this.reviewing = reviewing;
        this.reading = reading;
    }

    @GetMapping
    Slice<AssignmentView> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        return Slice.of(
                reading.of(caller.requirePerson(), Cursor.of(cursor).id(), size + 1),
                size,
                assignment -> assignment.id().toString());
    }

    @GetMapping("/{id}")
    AssignmentView show(@PathVariable UUID id, Caller caller) {
        return reading.find(id, caller).orElseThrow(Problem::notFound);
    }

    @PostMapping("/{id}/conflict")
    AssignmentView declare(@PathVariable UUID id, @RequestBody @Valid ConflictBody body, Caller caller) {
        Conflict conflict = Conflict.of(body.conflict())
                .orElseThrow(
                        () -> Problem.invalid("conflict", "unknown-value", "Possible here are: none, soft, hard."));
        return ReviewProblems.done(reviewing.declare(id, conflict, body.note(), caller.requirePerson()));
    }

    @PostMapping("/{id}/review")
    AssignmentView review(@PathVariable UUID id, @RequestBody @Valid ReviewBody body, Caller caller) {
        return ReviewProblems.done(reviewing.review(id, body.command(), caller.requirePerson()));
    }

    /// @param conflict `none`, `soft` or `hard`
    record ConflictBody(
            @PlainText(max = MAX_CODE) String conflict,

            @PlainText(max = MAX_NOTE, optional = true, multiline = true) @Nullable
            String note) {

        static final int MAX_CODE = 10;
        static final int MAX_NOTE = 1_000;
    }
}
