package org.collegium.standalone.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Eight members who ask for a mentor: two at work with one, three asked for, and three whom nobody can help at the
/// moment.
///
/// Both mentors who know mental health are taken, so that the shortage of the topic shows.
final class SampleRequests {

    private static final int RETURNING = 0;
    private static final int MOVING = 2;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String API = "/api/mentoring";

    private final PlatformApi api;
    private final Map<Integer, String> mentors;
    private final List<String> topics;

    /// @param mentors their ids by the numbers of the members
    SampleRequests(PlatformApi api, Map<Integer, String> mentors) {
        this.api = api;
        this.mentors = mentors;
        this.topics = SampleMentors.topics(api);
    }

    void load() {
        String first = match(47, 1, "To qualify as an approved mental health professional by next summer.");
        agree(first, 1, 47);
        log(first, 47, 75, "We went through the competence framework.");
        log(first, 1, 60, "The first practice report, and where to begin.");
        String second = match(48, 2, "To find out whether the approved mental health professional course is for me.");
        propose(second, 2);
        log(second, 48, 45, "Getting to know each other.");
        ask(49, SampleMentors.MENTAL_HEALTH, "To prepare for the interview for the mental health course.", List.of());
        ask(50, SampleMentors.MENTAL_HEALTH, "To hold the training and a full caseload together.", List.of());
        ask(51, SampleMentors.MENTAL_HEALTH, "To learn how warrants and assessments feel in practice.", List.of());
        ask(52, RETURNING, "To return after five years at home with my children.", List.of(5, 10));
        ask(53, MOVING, "To move from children’s to adults’ services without beginning at the bottom.", List.of());
        String declined = ask(54, RETURNING, "To come back after an illness, slowly.", List.of(15, 20));
        PlatformApi mentor = person(15);
        mentor.post(API + "/offers/" + offer(mentor, declined) + "/decline", Map.of(), "sample-decline-54");
    }

    /// @return the match's id
    private String match(int mentee, int mentor, String goals) {
        String request = ask(mentee, SampleMentors.MENTAL_HEALTH, goals, List.of(mentor));
        PlatformApi asked = person(mentor);
        return asked.post(
                        API + "/offers/" + offer(asked, request) + "/acceptance",
                        Map.of(),
                        "sample-acceptance-" + mentee)
                .path("matchId")
                .asString();
    }

    private String ask(int mentee, int topic, String goals, List<Integer> wanted) {
        PlatformApi person = person(mentee);
        Map<String, Object> body = Map.of(
                "goals",
                goals,
                "topics",
                List.of(topics.get(topic)),
                "mentors",
                wanted.stream().map(mentors::get).toList());
        return SampleMentors.onceKnown(() -> person.post(API + "/requests", body, "sample-request-" + mentee))
                .path("id")
                .asString();
    }

    /// The offer that this mentor was made for the request, whatever has become of it since.
    private static String offer(PlatformApi mentor, String request) {
        return mentor.get(API + "/offers")
                .path("items")
                .valueStream()
                .filter(offer -> offer.path("requestId").asString().equals(request))
                .map(offer -> offer.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Request " + request + " was not offered as expected."));
    }

    private void propose(String match, int proposer) {
        person(proposer)
                .post(
                        API + "/matches/" + match + "/agreement",
                        Map.of("agreement", "An hour every three weeks, by video. What we say stays between us."),
                        "sample-agreement-" + proposer);
    }

    private void agree(String match, int proposer, int other) {
        propose(match, proposer);
        person(other).post(API + "/matches/" + match + "/agreement/acceptance", Map.of(), "sample-agreed-" + other);
    }

    /// A session on the first day of the match: a later one would not have taken place yet.
    private void log(String match, int member, int minutes, String note) {
        PlatformApi person = person(member);
        JsonNode began = person.get(API + "/matches/" + match).path("beganAt");
        String heldOn =
                LocalDate.ofInstant(Instant.parse(began.asString()), LONDON).toString();
        person.post(
                API + "/matches/" + match + "/sessions",
                Map.of("heldOn", heldOn, "minutes", minutes, "note", note),
                "sample-session-" + member);
    }

    private PlatformApi person(int member) {
        return api.as(SampleMembers.email(member));
    }
}
