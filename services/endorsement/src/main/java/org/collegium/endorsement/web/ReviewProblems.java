package org.collegium.endorsement.web;

import org.collegium.endorsement.review.AssignmentView;
import org.collegium.endorsement.review.ReviewDecision;
import org.collegium.endorsement.review.ReviewRefusal;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// How refusals about reviews are told.
final class ReviewProblems {

    private ReviewProblems() {}

    static AssignmentView done(ReviewDecision decision) {
        return switch (decision) {
            case ReviewDecision.Done(AssignmentView assignment) -> assignment;
            case ReviewDecision.Refused(ReviewRefusal reason) -> throw of(reason);
        };
    }

    static Problem conflictNotDeclared() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "conflict-not-declared",
                "Declare first whether anything ties you to the provider. The files open after that.");
    }

    static Problem conflictDeclared() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "conflict-declared",
                "You declared a conflict of interest and stepped back. The files stay closed to you.");
    }

    /// Providers read their reviews without names, also where they are officers.
    static Problem ownReviewers() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "own-programme",
                "This is your own programme: who reviews it is not shown to you. You find it among your own programmes.");
    }

    private static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_SUBMISSION, UNKNOWN_ASSIGNMENT -> Problem.notFound();
            case UNKNOWN_REVIEWER ->
                Problem.invalid("reviewerId", "unknown-reviewer", "Appoint this person as a reviewer first.");
            case OWN_PROGRAMME ->
                conflict("own-programme", "Nobody looks after the review of their own programme. Ask somebody else.");
            case OWN_ASSIGNMENT ->
                conflict("own-assignment", "This is about a review of your own. Ask a colleague to do it.");
            case CONFLICT_DECLARED ->
                conflict(
                        "conflict-declared",
                        "This reviewer stepped back for a conflict of interest. Ask somebody else.");
            case NOT_UNDER_REVIEW -> conflict("not-under-review", "This submission is not under review at the moment.");
            case ALREADY_ASSIGNED ->
                conflict("already-assigned", "This reviewer was asked already in this round. Ask somebody else.");
            case ENOUGH_REVIEWERS ->
                conflict("enough-reviewers", "Two reviewers were asked. Take one back to ask another.");
            case CONFLICT_NOT_DECLARED -> conflictNotDeclared();
            case ALREADY_DECLARED ->
                conflict("already-declared", "You have declared already. Declare again only what weighs more.");
            case ASSIGNMENT_CLOSED -> conflict("assignment-closed", "This assignment is closed.");
            case ALREADY_REVIEWED -> conflict("already-reviewed", "This review is in and does not change any more.");
            case SCORES_INCOMPLETE ->
                Problem.invalid(
                        "scores", "scores-incomplete", "Score every criterion of the scheme once, and nothing else.");
        };
    }

    private static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }
}
