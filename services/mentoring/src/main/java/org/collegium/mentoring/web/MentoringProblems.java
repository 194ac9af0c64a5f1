package org.collegium.mentoring.web;

import java.time.Duration;
import org.collegium.mentoring.match.MatchRefusal;
import org.collegium.mentoring.mentor.MentorRefusal;
import org.collegium.mentoring.request.RequestRefusal;
import org.collegium.web.Problem;
import org.collegium.web.limit.Allowance;
import org.springframework.http.HttpStatus;

/// How the refusals of this service are told.
final class MentoringProblems {

    private MentoringProblems() {}

    static Problem of(MentorRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_MENTOR -> Problem.notFound();
            case UNKNOWN_STAGE ->
                Problem.invalid("stage", "unknown-stage", "Send one of the stages that are listed as nextStages.");
            case UNKNOWN_TOPIC -> unknownTopic();
            case NOT_A_MEMBER -> notAMember();
            case APPLIED_BEFORE ->
                conflict("applied-before", "You are a mentor or have applied already. See your mentor page.");
            case MOVE_NOT_ALLOWED ->
                conflict("move-not-allowed", "A mentor cannot go there from here. See nextStages for where they can.");
            case NOT_THEIR_CHOICE ->
                new Problem(HttpStatus.FORBIDDEN, "not-allowed", "Only the mentoring coordinator can do this.");
            case REASON_MISSING ->
                Problem.invalid(
                        "note", "required", "Say why the application is declined; the note stays in the office.");
        };
    }

    static Problem of(RequestRefusal refusal) {
        return of(refusal, "mentors");
    }

    /// @param mentorField where the request names mentors
    static Problem of(RequestRefusal refusal, String mentorField) {
        return switch (refusal) {
            case UNKNOWN_REQUEST, UNKNOWN_OFFER -> Problem.notFound();
            case NOT_A_MEMBER -> notAMember();
            case UNKNOWN_TOPIC -> unknownTopic();
            case UNKNOWN_MENTOR ->
                Problem.invalid(mentorField, "mentor-unknown", "Choose from the mentors who can be asked now.");
            case OWN_MENTOR ->
                Problem.invalid(mentorField, "own-mentor", "Nobody mentors themselves. Choose somebody else.");
            case COLLEAGUE ->
                Problem.invalid(
                        mentorField, "same-employer", "A mentor works for another employer. Choose somebody else.");
            case MATCHED_BEFORE ->
                Problem.invalid(
                        mentorField,
                        "matched-before",
                        "You were matched with this mentor before. Choose somebody else, or leave the choice to us.");
            case REASON_MISSING ->
                Problem.invalid(
                        "reason",
                        "matched-before",
                        "These two were matched before. Say why they should meet again, or choose somebody else.");
            case REQUEST_OPEN ->
                conflict("request-open", "You have an open request. Withdraw it first if you want to ask differently.");
            case OFFER_EXPIRED ->
                conflict("offer-expired", "The time to answer is over, and the request has gone to somebody else.");
            case OFFER_CLOSED -> conflict("offer-closed", "This offer has been answered or withdrawn.");
            case CAPACITY_REACHED ->
                conflict("capacity-reached", "You have as many mentees as you said you can take. End a match first.");
            case MENTOR_NOT_ACTIVE -> conflict("mentor-not-active", "You are not an active mentor at the moment.");
            case REQUEST_CLOSED -> conflict("request-closed", "This request is closed or paused.");
            case ASKED_BEFORE -> conflict("asked-before", "This mentor was asked before. Choose somebody else.");
        };
    }

    static Problem of(MatchRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_MATCH -> Problem.notFound();
            case MATCH_ENDED -> conflict("match-ended", "This match has ended.");
            case SESSION_IN_THE_FUTURE ->
                Problem.invalid("heldOn", "in-the-future", "Log a session after it took place.");
            case SESSION_BEFORE_MATCH ->
                Problem.invalid("heldOn", "before-match", "The session must not be earlier than the match.");
            case NOTHING_TO_AGREE -> conflict("nothing-to-agree", "Nobody has proposed an agreement yet.");
            case OWN_PROPOSAL -> conflict("own-proposal", "The other of you has to agree to what you proposed.");
        };
    }

    static Problem tooManyMessages(Duration pause) {
        return new Allowance(pause)
                .problem("too-many-messages", "You have written 30 messages in a day. Write again tomorrow, or meet.");
    }

    private static Problem unknownTopic() {
        return Problem.invalid("topics", "topic-unknown", "Choose from the topics that are listed.");
    }

    private static Problem notAMember() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "membership-required",
                "Mentoring is for members. Join, or renew your membership, and try again.");
    }

    private static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }
}
