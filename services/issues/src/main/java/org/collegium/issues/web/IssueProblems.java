package org.collegium.issues.web;

import org.collegium.issues.issue.PublicationRefusal;
import org.collegium.issues.issue.RevisionRefusal;
import org.collegium.web.Problem;
import org.collegium.web.Revision;
import org.springframework.http.HttpStatus;

/// How the refusals of this service are told.
final class IssueProblems {

    private IssueProblems() {}

    static Problem numberTaken(String number) {
        return new Problem(
                HttpStatus.CONFLICT,
                "issue-number-taken",
                "There is an issue " + number + " already. Revise that one, or choose another month.");
    }

    static Problem membersOnly(String issueLabel) {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "members-only",
                "The articles of " + issueLabel + " are for members. Join, or renew your membership, to read them.");
    }

    static Problem of(RevisionRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ISSUE -> Problem.notFound();
            case ALREADY_PUBLISHED ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "issue-already-published",
                        "This issue was sent to the members and does not change any more.");
            case CHANGED_MEANWHILE -> Revision.changedMeanwhile();
        };
    }

    static Problem of(PublicationRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ISSUE -> Problem.notFound();
            case NO_ARTICLES ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "issue-without-articles",
                        "There is nothing to read in this issue yet. Add an article, then publish it.");
            case TOO_RECENT ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "publication-too-recent",
                        "An issue of the last two days is published today, or with a day three days ago or earlier.");
            case NOT_YET ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "publication-in-future",
                        "An issue cannot have come out on a day that is still to come. Give an earlier day, or none.");
        };
    }
}
