package org.collegium.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.portal.FakeServices.Answer;
import org.collegium.portal.FakeServices.Asked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A small mentoring scheme: whoever asks is in the middle of everything in it, unless they are among the newcomers.
final class SampleMentoring {

    static final UUID RETURNING = UUID.fromString("018b2f6e-0000-7000-8000-000000000901");
    static final UUID MENTAL_HEALTH = UUID.fromString("018b2f6e-0000-7000-8000-000000000904");
    static final UUID MENTOR = UUID.fromString("01900000-0000-7000-8000-000000000101");
    static final UUID OTHER_MENTOR = UUID.fromString("01900000-0000-7000-8000-000000000102");
    static final UUID APPLICANT = UUID.fromString("01900000-0000-7000-8000-000000000103");
    static final UUID REQUEST = UUID.fromString("01900000-0000-7000-8000-000000000104");
    static final UUID WAITING = UUID.fromString("01900000-0000-7000-8000-000000000105");
    static final UUID OFFER = UUID.fromString("01900000-0000-7000-8000-000000000106");
    static final UUID CLOSED_OFFER = UUID.fromString("01900000-0000-7000-8000-000000000107");
    static final UUID MATCH = UUID.fromString("01900000-0000-7000-8000-000000000108");
    static final UUID NEW_MATCH = UUID.fromString("01900000-0000-7000-8000-000000000109");
    static final UUID ENDED_MATCH = UUID.fromString("01900000-0000-7000-8000-00000000010a");
    static final UUID PROPOSED_MATCH = UUID.fromString("01900000-0000-7000-8000-00000000010b");
    static final UUID OTHER_PERSON = UUID.fromString("01900000-0000-7000-8000-00000000010c");

    /// Persons who have nothing in mentoring yet.
    static final Set<UUID> NEWCOMERS = ConcurrentHashMap.newKeySet();

    private static final String API = "/api/mentoring";
    private static final String NOTE = "Good references.";

    private SampleMentoring() {}

    static void teach(FakeServices fake) {
        topics(fake);
        mentors(fake);
        requests(fake);
        fake.when("GET " + API + "/offers", asked -> own(asked, offer(OFFER, "open"), offer(CLOSED_OFFER, "accepted")));
        fake.when("GET " + API + "/offers/" + OFFER, 200, offer(OFFER, "open"));
        fake.when("GET " + API + "/offers/" + CLOSED_OFFER, 200, offer(CLOSED_OFFER, "accepted"));
        fake.when("POST " + API + "/offers/" + OFFER + "/acceptance", 200, Map.of("matchId", NEW_MATCH));
        fake.when("POST " + API + "/offers/" + OFFER + "/decline", 200, Map.of("id", OFFER, "status", "declined"));
        fake.when(
                "GET " + API + "/matches",
                asked -> own(asked, SampleMatches.match(asked, MATCH), SampleMatches.match(asked, ENDED_MATCH)));
        for (UUID id : List.of(MATCH, NEW_MATCH, ENDED_MATCH, PROPOSED_MATCH)) {
            fake.when("GET " + API + "/matches/" + id, asked -> new Answer(200, SampleMatches.match(asked, id)));
            fake.when(
                    "GET " + API + "/matches/" + id + "/messages",
                    asked -> new Answer(200, SampleMatches.messages(asked, id)));
            fake.when(
                    "PUT " + API + "/matches/" + id + "/contact",
                    asked -> new Answer(200, SampleMatches.match(asked, id)));
        }
        fake.when("POST " + API + "/matches/*", asked -> new Answer(200, SampleMatches.match(asked, MATCH)));
    }

    private static void topics(FakeServices fake) {
        fake.when(
                "GET " + API + "/topics",
                200,
                SampleAnswers.items(
                        Map.of("id", RETURNING, "name", "Returning to the profession after a period of absence"),
                        Map.of(
                                "id",
                                MENTAL_HEALTH,
                                "name",
                                "Development training to become an approved mental health professional")));
        fake.when(
                "GET " + API + "/demand",
                200,
                SampleAnswers.items(
                        demand(RETURNING, "Returning to the profession after a period of absence", 12, 9, 2, 0),
                        demand(
                                MENTAL_HEALTH,
                                "Development training to become an approved mental health professional",
                                2,
                                0,
                                4,
                                3)));
    }

    private static void mentors(FakeServices fake) {
        fake.when(
                "GET " + API + "/mentor-applications/me",
                asked -> NEWCOMERS.contains(person(asked))
                        ? new Answer(404, Map.of("status", 404, "code", "not-found", "detail", "Nothing."))
                        : new Answer(200, mentor(MENTOR, "active", List.of("paused", "withdrawn"), null)));
        fake.when(
                "GET " + API + "/mentor-applications",
                asked -> new Answer(
                        200,
                        asked.query().contains("stage=declined")
                                ? SampleAnswers.items()
                                : SampleAnswers.items(
                                        mentor(MENTOR, "active", List.of("paused", "withdrawn"), NOTE), applicant())));
        fake.when("GET " + API + "/mentor-applications/" + APPLICANT, 200, applicant());
        fake.when(
                "GET " + API + "/mentor-applications/" + MENTOR,
                200,
                mentor(MENTOR, "active", List.of("paused", "withdrawn"), NOTE));
        fake.when("POST " + API + "/mentor-applications", 201, applicant());
        fake.when("POST " + API + "/mentor-applications/*", 200, applicant());
        fake.when(
                "GET " + API + "/pipeline",
                200,
                SampleAnswers.items(
                        Map.of("stage", "applied", "mentors", 3),
                        Map.of("stage", "training-booked", "mentors", 2),
                        Map.of("stage", "active", "mentors", 30),
                        Map.of("stage", "declined", "mentors", 0)));
        fake.when("GET " + API + "/mentors", 200, SampleAnswers.items(suggestions()));
    }

    private static void requests(FakeServices fake) {
        fake.when(
                "GET " + API + "/requests",
                asked -> asked.query().contains("mine=true")
                        ? own(asked, request(person(asked), REQUEST, "offered"))
                        : new Answer(200, office(asked)));
        fake.when(
                "GET " + API + "/requests/" + REQUEST,
                asked -> new Answer(200, request(person(asked), REQUEST, "offered")));
        fake.when("GET " + API + "/requests/" + WAITING, 200, request(OTHER_PERSON, WAITING, "waiting"));
        fake.when(
                "GET " + API + "/requests/" + WAITING + "/suggestions", 200, SampleAnswers.items(officeSuggestions()));
        fake.when("GET " + API + "/requests/" + REQUEST + "/suggestions", 200, SampleAnswers.items());
        fake.when("POST " + API + "/requests", asked -> new Answer(201, request(person(asked), REQUEST, "offered")));
        fake.when("POST " + API + "/requests/*", 200, Map.of());
    }

    private static Map<String, Object> office(Asked asked) {
        return asked.query().contains("status=withdrawn")
                ? SampleAnswers.items()
                : SampleAnswers.items(
                        request(OTHER_PERSON, WAITING, "waiting"), request(OTHER_PERSON, REQUEST, "offered"));
    }

    private static Object[] suggestions() {
        return new Object[] {
            suggestion(MENTOR, "Sample Member 3", List.of("Helps with your topic", "Has room for 2 more people")),
            suggestion(OTHER_MENTOR, "Sample Member 4", List.of("Helps with your topic", "Has room for 1 more person"))
        };
    }

    /// The second was matched with the mentee before.
    private static Object[] officeSuggestions() {
        Map<String, Object> past =
                new HashMap<>(suggestion(OTHER_MENTOR, "Sample Member 4", List.of("Helps with their topic")));
        past.put("pastMatch", Map.of("endedAt", "2012-06-05T12:00:00Z", "reason", "not-a-fit"));
        return new Object[] {suggestion(MENTOR, "Sample Member 3", List.of("Helps with their topic")), past};
    }

    private static Map<String, Object> suggestion(UUID id, String name, List<String> reasons) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "topics",
                List.of(RETURNING),
                "region",
                "Essex",
                "remote",
                "either",
                "statement",
                "Fourteen years in adults’ services. <b>I like to listen.</b>",
                "freePlaces",
                2,
                "reasons",
                reasons);
    }

    private static Map<String, Object> demand(UUID id, String name, int mentors, int free, int open, int waiting) {
        return Map.of(
                "id", id,
                "name", name,
                "mentors", mentors,
                "freePlaces", free,
                "openRequests", open,
                "waiting", waiting,
                "matches", 2);
    }

    private static Map<String, Object> applicant() {
        return mentor(APPLICANT, "applied", List.of("shortlisted", "declined", "withdrawn"), NOTE);
    }

    private static Map<String, Object> mentor(UUID id, String stage, List<String> next, @Nullable String note) {
        Map<String, Object> move = new HashMap<>();
        move.put("stage", stage);
        move.put("at", "2012-11-05T09:30:00Z");
        move.put("note", note);
        Map<String, Object> mentor = new HashMap<>();
        mentor.put("id", id);
        mentor.put("personId", OTHER_PERSON);
        mentor.put("name", id.equals(APPLICANT) ? null : "Sample Member 3");
        mentor.put("stage", stage);
        mentor.put("topics", List.of(RETURNING, MENTAL_HEALTH));
        mentor.put("capacity", 3);
        mentor.put("mentees", 1);
        mentor.put("region", "Essex");
        mentor.put("remote", "either");
        mentor.put("statement", "Fourteen years in adults’ services.\nI like to listen.");
        mentor.put("appliedAt", "2012-11-05T09:30:00Z");
        mentor.put("movedAt", "2012-11-05T09:30:00Z");
        mentor.put("nextStages", next);
        mentor.put("moves", List.of(move));
        return mentor;
    }

    private static Map<String, Object> request(@Nullable UUID person, UUID id, String status) {
        boolean offered = status.equals("offered");
        List<Object> asked = new ArrayList<>();
        asked.add(asked(OTHER_MENTOR, "Sample Member 4", "declined"));
        if (offered) {
            asked.add(asked(MENTOR, "Sample Member 3", "open"));
        }
        Map<String, Object> request = new HashMap<>();
        request.put("id", id);
        request.put("personId", person);
        request.put("name", "Sample Member 17");
        request.put("goals", "To return to work after five years at home.\nI worry about the interview.");
        request.put("topics", List.of(RETURNING));
        request.put("status", status);
        request.put("nextActor", offered ? "mentor" : "coordinator");
        request.put("nextActionBy", "2012-11-12T12:00:00Z");
        request.put("requestedAt", "2012-11-05T12:00:00Z");
        request.put("offers", asked);
        return request;
    }

    private static Map<String, Object> asked(UUID mentor, String name, String status) {
        return Map.of(
                "mentorId",
                mentor,
                "name",
                name,
                "status",
                status,
                "offeredAt",
                "2012-11-05T12:00:00Z",
                "respondBy",
                "2012-11-12T12:00:00Z");
    }

    private static Map<String, Object> offer(UUID id, String status) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("id", id);
        offer.put("requestId", WAITING);
        offer.put("status", status);
        offer.put("menteeName", "Sample Member 17");
        offer.put("goals", "To return to work after five years at home.\nI worry about the interview.");
        offer.put("topics", List.of(RETURNING));
        offer.put("offeredAt", "2012-11-05T12:00:00Z");
        offer.put("respondBy", "2012-11-12T12:00:00Z");
        offer.put("matchId", status.equals("accepted") ? MATCH : null);
        return offer;
    }

    private static Answer own(Asked asked, Object... items) {
        return new Answer(200, NEWCOMERS.contains(person(asked)) ? SampleAnswers.items() : SampleAnswers.items(items));
    }

    /// Who the token says the caller is.
    static UUID person(Asked asked) {
        String payload = asked.header("authorization").split("\\.", -1)[1];
        JsonNode claims =
                FakeServices.JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
        return UUID.fromString(claims.path("person_id").asString());
    }
}
