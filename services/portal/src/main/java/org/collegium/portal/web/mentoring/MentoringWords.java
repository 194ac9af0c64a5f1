package org.collegium.portal.web.mentoring;

import java.util.List;
import org.collegium.portal.clients.Mentoring.Demand;
import org.collegium.portal.clients.Mentoring.Mentor;
import org.collegium.portal.clients.Mentoring.PastMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How stages, ways of meeting, hours and shortages are said; templates know it as `@mentoringWords`.
@Component("mentoringWords")
class MentoringWords {

    private static final List<String> COURSE =
            List.of("applied", "shortlisted", "training-booked", "trained", "coursework", "accredited", "active");

    public String stage(String code) {
        return switch (code) {
            case "applied" -> "Applied";
            case "shortlisted" -> "Shortlisted";
            case "training-booked" -> "Training booked";
            case "trained" -> "Trained";
            case "coursework" -> "Coursework handed in";
            case "accredited" -> "Accredited";
            case "active" -> "Active";
            case "paused" -> "Paused";
            case "declined" -> "Declined";
            case "withdrawn" -> "Withdrawn";
            default -> code;
        };
    }

    /// What happens next on the course, said to the mentor.
    public String next(Mentor mentor) {
        return switch (mentor.stage()) {
            case "applied" ->
                "The mentoring coordinator reads your application. You need do nothing until you hear from us.";
            case "shortlisted" -> "We find a day for your training and book it with you.";
            case "training-booked" ->
                "Come to your training. Afterwards the coordinator notes here that you were there.";
            case "trained" -> "Do the coursework that the training set, and hand it in to the coordinator.";
            case "coursework" -> "The coordinator reads your coursework.";
            case "accredited" -> "The coordinator makes you active. From then on members can ask you.";
            case "active" ->
                mentor.mentees() >= mentor.capacity()
                        ? "You have as many mentees as you said you can take, so nobody new is offered to you."
                        : "Members can ask you. When one does, we mail you, and you have seven days to answer.";
            case "paused" -> paused(mentor.pausedBy());
            case "declined" -> "We did not take this application forward. You are welcome to apply again.";
            case "withdrawn" -> "You withdrew. You are welcome to apply again whenever you like.";
            default -> "";
        };
    }

    private static String paused(@Nullable String by) {
        return switch (by == null ? "" : by) {
            case "membership-ended" ->
                "Your membership has ended. You are active again as soon as you are a member again.";
            case "coordinator" -> "The coordinator has paused you. Write to the office to come back.";
            default -> "Nobody is offered to you until you come back. Matches you have go on.";
        };
    }

    /// Every step of the course as it stands for this mentor, in order.
    public List<Step> course(Mentor mentor) {
        String at = mentor.stage().equals("paused") ? "active" : mentor.stage();
        int reached = COURSE.indexOf(at);
        return COURSE.stream()
                .map(stage -> {
                    int place = COURSE.indexOf(stage);
                    return new Step(stage(stage), place < reached ? "done" : place == reached ? "now" : "ahead");
                })
                .toList();
    }

    public String meeting(String remote, String region) {
        return switch (remote) {
            case "remote" -> "By phone or video, from " + region;
            case "in-person" -> "In person, in " + region;
            default -> "In person in " + region + ", or by phone or video";
        };
    }

    /// 135 as "2 hours 15 minutes".
    public String hours(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        String whole = hours == 0 ? "" : hours + (hours == 1 ? " hour" : " hours");
        String part = rest == 0 && hours > 0 ? "" : rest + (rest == 1 ? " minute" : " minutes");
        return (whole + " " + part).strip();
    }

    /// 135 as "2 h 15 min", for tables.
    public String brief(int minutes) {
        return (minutes / 60) + " h " + (minutes % 60) + " min";
    }

    /// How a topic's supply and demand stand, in a sentence.
    public String supply(Demand topic) {
        String mentors = switch (topic.mentors()) {
            case 0 -> "No mentor yet";
            case 1 -> "1 mentor";
            default -> topic.mentors() + " mentors";
        };
        String room = topic.mentors() == 0
                ? ""
                : topic.freePlaces() == 0
                        ? ", none with room at the moment"
                        : ", with room for " + topic.freePlaces() + " more";
        String asking = switch (topic.openRequests()) {
            case 0 -> "nobody is looking for one";
            case 1 -> "1 person is looking for a mentor";
            default -> topic.openRequests() + " people are looking for a mentor";
        };
        return mentors + room + "; " + asking + ".";
    }

    /// How an earlier match of the two went, for the coordinator.
    public String past(PastMatch match) {
        return switch (match.reason() == null ? "" : match.reason()) {
            case "completed" -> "They reached what they wanted";
            case "not-a-fit" -> "They were not a good fit";
            case "circumstances" -> "It ended because of circumstances";
            case "coordinator" -> "The coordinator ended it";
            default -> "It goes on";
        };
    }

    public String outcome(String offer) {
        return switch (offer) {
            case "open" -> "Asked, no answer yet";
            case "accepted" -> "Accepted";
            case "declined" -> "Could not take it on";
            case "expired" -> "Did not answer in time";
            case "withdrawn" -> "The offer was taken back";
            default -> offer;
        };
    }

    /// The stage, said as a request's status to the mentee and to the office.
    public String status(String request) {
        return switch (request) {
            case "offered" -> "A mentor is asked";
            case "waiting" -> "The coordinator looks for a mentor";
            case "paused" -> "Paused";
            case "matched" -> "Matched";
            case "withdrawn" -> "Withdrawn";
            default -> request;
        };
    }

    public String ending(@Nullable String reason) {
        return switch (reason == null ? "" : reason) {
            case "completed" -> "You reached what you set out to do";
            case "not-a-fit" -> "It was not a good fit";
            case "circumstances" -> "Circumstances changed";
            case "coordinator" -> "The coordinator ended it";
            default -> "";
        };
    }

    /// @param state `done`, `now` or `ahead`
    public record Step(String label, String state) {}
}
