package org.collegium.endorsement.web;

import java.util.List;
import org.collegium.endorsement.scheme.RequiredDocument;
import org.collegium.endorsement.submission.SubmissionDecision;
import org.collegium.endorsement.submission.SubmissionRefusal;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// How refusals about submissions are told.
final class SubmissionProblems {

    private SubmissionProblems() {}

    static SubmissionView done(SubmissionDecision decision) {
        return switch (decision) {
            case SubmissionDecision.Done(SubmissionView submission) -> submission;
            case SubmissionDecision.Refused(SubmissionRefusal reason) -> throw of(reason);
            case SubmissionDecision.DocumentsMissing(List<RequiredDocument> documents) -> throw missing(documents);
        };
    }

    private static Problem missing(List<RequiredDocument> documents) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "documents-missing",
                "The scheme asks for documents that are not there yet. Add them and hand it in again.",
                documents.stream()
                        .map(document -> new Problem.Field(
                                "documents." + document.key(),
                                "document-missing",
                                "Add the document: " + document.title()))
                        .toList());
    }

    private static Problem of(SubmissionRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_SUBMISSION, UNKNOWN_CONDITION -> Problem.notFound();
            case UNKNOWN_SCHEME -> field("scheme", "unknown-scheme", "There is no such scheme; see the schemes.");
            case PROVIDER_KIND_NOT_ELIGIBLE ->
                field(
                        "provider.kind",
                        "provider-kind-not-eligible",
                        "This scheme is not for providers of this kind; see its applicants.");
            case RETROSPECTIVE_START ->
                field(
                        "startsOn",
                        "retrospective-start",
                        "The programme would have begun already. We endorse only what is still to come.");
            case STARTS_TOO_SOON ->
                field(
                        "startsOn",
                        "starts-too-soon",
                        "We need 28 days to review and decide. Choose a start at least that far ahead.");
            case STARTS_TOO_FAR_AHEAD ->
                field("startsOn", "starts-too-far-ahead", "Choose a start within the next two years.");
            case NOT_DECIDED_BEFORE ->
                field(
                        "decidedOn",
                        "not-decided-before",
                        "Only what was endorsed before today is taken over. What is new is handed in and reviewed.");
            case ENDORSEMENT_ENDED ->
                field("decidedOn", "endorsement-ended", "This endorsement has ended. Nothing of it is left to keep.");
            case CONDITION_NOT_LATER ->
                field(
                        "dueOn",
                        "not-later",
                        "More time ends after the day there was, from today on, and within a year. Choose such a day.");
            case UNKNOWN_DOCUMENT ->
                field("documentId", "unknown-document", "This submission holds no such document. Upload it first.");
            default -> conflict(refusal);
        };
    }

    private static Problem conflict(SubmissionRefusal refusal) {
        return switch (refusal) {
            case TOO_MANY_DRAFTS ->
                problem("too-many-drafts", "You have 50 drafts. Submit or withdraw one before you begin another.");
            case ALREADY_SUBMITTED ->
                problem("already-submitted", "This was handed in, and does not change while it is reviewed.");
            case NOT_SUBMITTED ->
                problem("not-submitted", "This has not been handed in, so there is nothing to decide.");
            case REVIEWERS_ASKED ->
                problem("reviewers-asked", "Reviewers work on this already. Decide on it when their reviews are in.");
            case REVIEWS_MISSING ->
                problem("reviews-missing", "Two independent reviews come before a decision. They are not both in.");
            case ALREADY_DECIDED -> problem("already-decided", "This was decided already.");
            case OWN_PROGRAMME ->
                problem("own-programme", "This is your own programme. Another officer has to decide on it.");
            case CONFLICT_DECLARED ->
                problem(
                        "conflict-declared",
                        "You stepped back from this for a conflict. Another officer has to decide.");
            case CONDITIONS_MISSING ->
                problem("conditions-missing", "Name the conditions, or endorse without conditions.");
            case CONDITIONS_NOT_EXPECTED ->
                problem("conditions-not-expected", "Only endorse-with-conditions carries conditions.");
            case CONDITION_DUE_IN_THE_PAST ->
                problem("condition-due-in-the-past", "A condition is to be met from today on. Choose a later day.");
            case CONDITION_CLOSED -> problem("condition-closed", "This condition was met and is closed.");
            case EVIDENCE_MISSING ->
                problem("evidence-missing", "The provider has given no evidence. A condition closes on evidence only.");
            default -> throw new IllegalStateException("No words for " + refusal);
        };
    }

    private static Problem problem(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }

    private static Problem field(String field, String code, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, detail, List.of(new Problem.Field(field, code, detail)));
    }
}
