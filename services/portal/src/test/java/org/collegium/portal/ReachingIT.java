package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the two of a match reach each other, and why two meet again, without a browser.
class ReachingIT extends PortalIT {

    private static final String API = "/api/mentoring";
    private static final String MATCH = "/mentoring/matches/" + SampleMentoring.MATCH;

    @BeforeEach
    void forgetWhatWasAsked() {
        SERVICES.forget();
    }

    @AfterEach
    void answerAsBefore() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void showsHowTheTwoReachEachOtherAndSendsMessages() {
        Visit visit = member();

        assertThat(page(visit, MATCH))
                .contains("href=\"mailto:mentor@example.org\"", "href=\"tel:02079460018\"", "Gladly.")
                .contains("&lt;b&gt;Monday")
                .doesNotContain("<b>Monday");
        HttpResponse<String> written =
                visit.submit(MATCH, MATCH + "/messages", Map.of("key", "k10", "text", "See you on Monday."));
        String nothing = visit.submit(MATCH, MATCH + "/messages", Map.of("key", "k11", "text", "  "))
                .body();
        SERVICES.refuse(
                "POST " + API + "/matches/" + SampleMentoring.MATCH + "/messages",
                429,
                "too-many-messages",
                "Tomorrow.");
        String tooMany = visit.submit(MATCH, MATCH + "/messages", Map.of("key", "k12", "text", "Kept words."))
                .body();

        assertThat(Visit.location(written)).isEqualTo(MATCH + "?written#messages");
        assertThat(SERVICES.asked("POST", API + "/matches/" + SampleMentoring.MATCH + "/messages")
                        .getFirst()
                        .text())
                .contains("See you on Monday.");
        assertThat(nothing).contains("Enter your message", "href=\"#text\"");
        assertThat(tooMany).contains("Tomorrow.", "Kept words.");
        assertThat(page(visit, "/mentoring/matches/" + SampleMentoring.ENDED_MATCH))
                .contains("Gladly.")
                .doesNotContain("mentor@example.org", "/messages\"");
    }

    @Test
    void showsTheOtherWhatOneWantsToShow() {
        Visit visit = member();
        String contact = MATCH + "/contact";

        HttpResponse<String> shown = visit.submit(contact, contact, Map.of("email", " me@example.org ", "phone", ""));
        invalid(
                "PUT " + API + "/matches/" + SampleMentoring.MATCH + "/contact",
                "phone",
                "wrong-format",
                "Write digits.");
        String refused = visit.submit(contact, contact, Map.of("email", "", "phone", "call me"))
                .body();

        assertThat(Visit.location(shown)).isEqualTo(MATCH + "?contact");
        assertThat(SERVICES.asked("PUT", API + "/matches/" + SampleMentoring.MATCH + "/contact")
                        .getFirst()
                        .text())
                .isEqualTo("{\"email\":\"me@example.org\"}");
        assertThat(refused).contains("Write digits.", "href=\"#phone\"", "call me");
    }

    @Test
    void asksWhyTwoShouldMeetAgainAndSendsIt() {
        Visit office = signedIn("office@example.org");
        String path = "/staff/mentoring/requests/" + SampleMentoring.WAITING;
        assertThat(page(office, path))
                .contains("They were matched before.", "They were not a good fit, on 5 June 2012.");
        HttpResponse<String> offered = office.submit(
                path,
                path,
                Map.of("key", "k8", "mentorId", SampleMentoring.OTHER_MENTOR.toString(), "reason", "Both asked."));
        invalid("POST " + API + "/requests/*", "reason", "matched-before", "Say why they should meet again.");
        String unsaid = office.submit(
                        path, path, Map.of("key", "k9", "mentorId", SampleMentoring.OTHER_MENTOR.toString()))
                .body();

        assertThat(Visit.location(offered)).isEqualTo(path + "?offered");
        assertThat(SERVICES.asked("POST", API + "/requests/" + SampleMentoring.WAITING + "/offers")
                        .getFirst()
                        .text())
                .contains("\"reason\":\"Both asked.\"");
        assertThat(unsaid).contains("href=\"#reason\"", "Say why they should meet again.");
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
}
