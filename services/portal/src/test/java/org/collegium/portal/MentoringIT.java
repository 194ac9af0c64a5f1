package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The mentoring pages without a browser: what they send, and what they say when the service refuses.
class MentoringIT extends PortalIT {

    private static final String API = "/api/mentoring";
    private static final String OFFER = "/mentoring/offers/" + SampleMentoring.OFFER;
    private static final String MATCH = "/mentoring/matches/" + SampleMentoring.MATCH;
    private static final String APPLICANT = "/staff/mentoring/mentors/" + SampleMentoring.APPLICANT;

    @BeforeEach
    void forgetWhatWasAsked() {
        SERVICES.forget();
    }

    @AfterEach
    void answerAsBefore() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void sendsTheMentorsInTheirOrderUnderOneKey() {
        Visit visit = asking();
        visit.submit("/mentoring/ask/choosing", "/mentoring/ask/choosing", Map.of("choosing", "true"));
        visit.submit(
                "/mentoring/ask/mentors",
                "/mentoring/ask/mentors",
                Map.of(
                        "place-" + SampleMentoring.MENTOR, "Second",
                        "place-" + SampleMentoring.OTHER_MENTOR, "First",
                        "place-" + UUID.randomUUID(), "Third"));

        HttpResponse<String> sent = visit.submit("/mentoring/ask/check", "/mentoring/ask/check", Map.of());

        assertThat(Visit.location(sent)).isEqualTo("/mentoring/requests/" + SampleMentoring.REQUEST + "?sent");
        var posted = SERVICES.asked("POST", API + "/requests").getFirst();
        assertThat(posted.header("idempotency-key")).isNotBlank();
        assertThat(FakeServices.JSON.readTree(posted.text()).path("mentors").valueStream())
                .extracting(mentor -> mentor.asString())
                .containsExactly(SampleMentoring.OTHER_MENTOR.toString(), SampleMentoring.MENTOR.toString());
        assertThat(Visit.location(visit.post("/mentoring/ask/check", Map.of(), Visit.csrf(page(visit, "/mentoring")))))
                .isEqualTo("/mentoring/ask");
    }

    @Test
    void refusesTwoMentorsOnOnePlaceAndKeepsBoth() {
        Visit visit = asking();
        visit.submit("/mentoring/ask/choosing", "/mentoring/ask/choosing", Map.of("choosing", "true"));

        String page = visit.submit(
                        "/mentoring/ask/mentors",
                        "/mentoring/ask/mentors",
                        Map.of(
                                "place-" + SampleMentoring.MENTOR, "First",
                                "place-" + SampleMentoring.OTHER_MENTOR, "First"))
                .body();

        assertThat(page).contains("You chose two mentors as first", "#place-" + SampleMentoring.OTHER_MENTOR);
        assertThat(page.split("selected=\"selected\">First choice", -1)).hasSize(3);
        assertThat(page).contains("&lt;b&gt;I like to listen.").doesNotContain("<b>I like");
    }

    @Test
    void saysOnTheLastPageThatAChosenMentorCanNoLongerBeAsked() {
        Visit visit = asking();
        visit.submit("/mentoring/ask/choosing", "/mentoring/ask/choosing", Map.of("choosing", "false"));
        invalid(
                "POST " + API + "/requests",
                "mentors",
                "mentor-unknown",
                "Choose from the mentors who can be asked now.");

        HttpResponse<String> page = visit.submit("/mentoring/ask/check", "/mentoring/ask/check", Map.of());

        assertThat(page.body())
                .contains("href=\"#mentors\"", "Choose from the mentors who can be asked now.", "To return to work.");
    }

    @Test
    void losesNothingWhileMentoringIsSilent() {
        Visit visit = asking();
        visit.submit("/mentoring/ask/choosing", "/mentoring/ask/choosing", Map.of("choosing", "false"));
        SERVICES.refuse("POST " + API + "/requests", 503, "try-again", "Try again.");

        HttpResponse<String> page = visit.submit("/mentoring/ask/check", "/mentoring/ask/check", Map.of());

        assertThat(page.body()).contains("We could not send your request just now", "To return to work.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "two", "-1", "1000000", "", "1e1"})
    void takesOnlyPlacesThatAMentorCanHave(String capacity) {
        Visit visit = newcomer();
        visit.submit(
                "/mentoring/mentor/topics",
                "/mentoring/mentor/topics",
                Map.of("topics", SampleMentoring.RETURNING.toString()));

        String page = visit.submit("/mentoring/mentor/places", "/mentoring/mentor/places", Map.of("capacity", capacity))
                .body();

        assertThat(page).contains("There is a problem", "Enter a number from 1 to 10", "href=\"#capacity\"");
    }

    @ParameterizedTest
    @CsvSource({
        "capacity-reached, You have no free place, true",
        "mentor-not-active, You are paused, true",
        "offer-expired, The time to answer is over, false",
        "offer-closed, This request no longer waits for you, false"
    })
    void saysWhyAnAnswerWasNotTaken(String code, String words, boolean answerable) {
        Visit visit = member();
        SERVICES.refuse("POST " + API + "/offers/" + SampleMentoring.OFFER + "/acceptance", 409, code, "Refused.");

        String page = visit.submit(OFFER, OFFER + "/acceptance", Map.of("key", "k-" + code))
                .body();

        assertThat(page).contains(words);
        assertThat(page.contains(">Accept</button>")).isEqualTo(answerable);
    }

    @Test
    void leadsFromAcceptingToTheMatch() {
        HttpResponse<String> accepted = member().submit(OFFER, OFFER + "/acceptance", Map.of("key", "k1"));

        assertThat(Visit.location(accepted)).isEqualTo("/mentoring/matches/" + SampleMentoring.NEW_MATCH + "?begun");
        assertThat(SERVICES.asked("POST", API + "/offers/" + SampleMentoring.OFFER + "/acceptance"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("idempotency-key")).isEqualTo("k1"));
    }

    @Test
    void pointsAtTheDayThatTheServiceRefusesAndKeepsTheNote() {
        Visit visit = member();
        invalid(
                "POST " + API + "/matches/" + SampleMentoring.MATCH + "/sessions",
                "heldOn",
                "in-the-future",
                "Log a session after it took place.");

        String page = visit.submit(
                        MATCH + "/session",
                        MATCH + "/session",
                        Map.of("key", "k", "heldOn", "2999-12-31", "minutes", "60", "note", "Kept words."))
                .body();

        assertThat(page)
                .contains("href=\"#heldOn\"", "Log a session after it took place.", "Kept words.", "2999-12-31");
    }

    @ParameterizedTest
    @CsvSource({"'', 60, heldOn", "5 November, 60, heldOn", "2012-11-05, an hour, minutes", "2012-11-05, '', minutes"})
    void asksForADayAndALength(String day, String minutes, String field) {
        String page = member().submit(
                        MATCH + "/session",
                        MATCH + "/session",
                        Map.of("key", "k", "heldOn", day, "minutes", minutes, "note", ""))
                .body();

        assertThat(page).contains("There is a problem", "href=\"#" + field + "\"");
        assertThat(SERVICES.asked("POST", API + "/matches/" + SampleMentoring.MATCH + "/sessions"))
                .isEmpty();
    }

    @Test
    void saysThatSomethingWasDoneOnlyAfterItWas() {
        Visit visit = member();

        assertThat(page(visit, "/mentoring")).doesNotContain("class=\"saved\"");
        assertThat(page(visit, "/mentoring?declined")).contains("You declined.");
        assertThat(page(visit, MATCH)).doesNotContain("class=\"saved\"");
        assertThat(page(visit, MATCH + "?logged")).contains("The session is logged.");
    }

    @Test
    void givesTheAnswersBackAfterTheSession() {
        String email = "newcomer-" + UUID.randomUUID() + "@example.org";
        SampleMentoring.NEWCOMERS.add(member(email));
        Visit visit = signedIn(email);
        visit.submit("/mentoring/ask/goals", "/mentoring/ask/goals", Map.of("goals", "To return to work."));
        visit.submit(
                "/mentoring/mentor/topics",
                "/mentoring/mentor/topics",
                Map.of("topics", SampleMentoring.RETURNING.toString()));

        Visit later = signedIn(email);

        assertThat(page(later, "/mentoring/ask/goals")).contains("To return to work.");
        assertThat(Visit.location(later.get("/mentoring/ask/check"))).isEqualTo("/mentoring/ask/topics");
        assertThat(Visit.location(later.get("/mentoring/mentor/check"))).isEqualTo("/mentoring/mentor/places");
    }

    @Test
    void keepsJourneysForMembers() {
        Visit stranger = signedIn("representative@example.org");

        for (String path : List.of("/mentoring/ask/goals", "/mentoring/mentor/topics")) {
            assertThat(Visit.location(stranger.get(path))).isEqualTo("/mentoring");
        }
        assertThat(stranger.get("/mentoring").body()).contains("Mentoring is for members", "href=\"/join\"");
    }

    @Test
    void sendsAMoveWithItsNoteAndAsksForTheReasonOfADecline() {
        Visit office = signedIn("office@example.org");

        HttpResponse<String> moved =
                office.submit(APPLICANT, APPLICANT, Map.of("key", "k2", "stage", "shortlisted", "note", "Good."));
        invalid("POST " + API + "/mentor-applications/*", "note", "required", "Say why.");
        String declined = office.submit(APPLICANT, APPLICANT, Map.of("key", "k3", "stage", "declined", "note", ""))
                .body();
        String nothing = office.submit(APPLICANT, APPLICANT, Map.of("key", "k4", "note", "Kept words."))
                .body();

        assertThat(Visit.location(moved)).isEqualTo(APPLICANT + "?moved");
        assertThat(SERVICES.asked("POST", API + "/mentor-applications/" + SampleMentoring.APPLICANT + "/stage")
                        .getFirst()
                        .text())
                .contains("\"stage\":\"shortlisted\"", "\"note\":\"Good.\"");
        assertThat(declined).contains("Say why you decline", "href=\"#note\"");
        assertThat(nothing).contains("Choose what to do", "href=\"#stage\"", "Kept words.");
    }

    @Test
    void offersAWaitingRequestToTheMentorChosen() {
        Visit office = signedIn("office@example.org");
        String path = "/staff/mentoring/requests/" + SampleMentoring.WAITING;

        String nobody = office.submit(path, path, Map.of("key", "k5")).body();
        HttpResponse<String> offered =
                office.submit(path, path, Map.of("key", "k6", "mentorId", SampleMentoring.MENTOR.toString()));
        SERVICES.refuse("POST " + API + "/requests/*", 409, "asked-before", "This mentor was asked before.");
        String before = office.submit(path, path, Map.of("key", "k7", "mentorId", SampleMentoring.MENTOR.toString()))
                .body();

        assertThat(nobody).contains("Choose a mentor", "href=\"#mentorId\"");
        assertThat(Visit.location(offered)).isEqualTo(path + "?offered");
        assertThat(before).contains("This mentor was asked before.", "checked=\"checked\"");
    }

    private static void invalid(String route, String field, String code, String detail) {
        SERVICES.when(
                route,
                422,
                Map.of(
                        "status",
                        422,
                        "code",
                        "invalid-fields",
                        "detail",
                        "Some of what was sent cannot be used.",
                        "errors",
                        List.of(Map.of("field", field, "code", code, "detail", detail))));
    }

    private static String page(Visit visit, String path) {
        return visit.get(path).body();
    }

    private Visit member() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return signedIn(email);
    }

    private Visit newcomer() {
        String email = "newcomer-" + UUID.randomUUID() + "@example.org";
        SampleMentoring.NEWCOMERS.add(member(email));
        return signedIn(email);
    }

    /// Up to the question who finds the mentor.
    private Visit asking() {
        Visit visit = newcomer();
        visit.submit("/mentoring/ask/goals", "/mentoring/ask/goals", Map.of("goals", "To return to work."));
        visit.submit(
                "/mentoring/ask/topics",
                "/mentoring/ask/topics",
                Map.of("topics", SampleMentoring.RETURNING.toString()));
        return visit;
    }
}
