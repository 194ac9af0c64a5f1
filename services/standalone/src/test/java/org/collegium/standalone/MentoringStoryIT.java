package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.standalone.sample.PlatformApi;
import org.collegium.testing.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Mentoring by its pages, from an application as a mentor to the first session and its hours in the mentee's CPD
/// record.
class MentoringStoryIT {

    private static final String MENTOR = "Sample Joiner";
    private static final String TOPIC = "Unemployment";

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final SigningIn signingIn = new SigningIn(platform, doors);
    private final String portal = platform.credentials().portal();

    @Test
    void becomesAMentorIsAskedAgreesAndMeets() {
        String mentorEmail = member();
        String menteeEmail = member();
        try (var mentor = new Visitor(portal, Visitor.DESK);
                var coordinator = new Visitor(portal, Visitor.DESK);
                var mentee = new Visitor(portal, Visitor.PHONE)) {
            signingIn.as(mentor, mentorEmail);
            appliesAsMentor(mentor);
            String id = person(mentorEmail)
                    .get("/api/mentoring/mentor-applications/me")
                    .path("id")
                    .asString();

            signingIn.as(coordinator, Staff.MENTORING.email());
            walksTheCourse(coordinator, id);
            mentor.open("/mentoring");
            assertThat(mentor.page().locator("main").innerText()).contains("Members can ask you.");

            signingIn.as(mentee, menteeEmail);
            asks(mentee, id);
            accepts(mentor, menteeEmail);
            agree(mentor, mentee);
            reachEachOther(mentor, mentee, mentorEmail);
            logsTheFirstSession(mentee);
        }
        JsonNode entry = awaitCpd(menteeEmail);
        assertThat(entry.path("source").asString()).isEqualTo("mentoring");
        assertThat(entry.path("status").asString()).isEqualTo("draft");
        assertThat(entry.path("minutes").asInt()).isEqualTo(75);
    }

    private static void appliesAsMentor(Visitor mentor) {
        mentor.open("/mentoring");
        mentor.sees("You are not a mentor");
        mentor.looksRight("mentoring-empty");
        mentor.follow("Become a mentor");
        mentor.choose(TOPIC);
        mentor.press("Continue");
        mentor.fill("People at the same time", "5");
        mentor.press("Continue");
        mentor.choose("By phone or video");
        mentor.fill("Where you are", "Norfolk");
        mentor.press("Continue");
        mentor.fill("A few sentences about you", "I was out of work for a year and know the way back.");
        mentor.press("Continue");
        mentor.sees("Check your answers");
        mentor.looksRight("mentoring-mentor-check");
        mentor.press("Send my application");
        mentor.sees("Being a mentor");
        assertThat(mentor.page().locator(".saved").innerText()).contains("Your application is with us.");
        mentor.looksRight("mentoring-applied");
    }

    private static void walksTheCourse(Visitor coordinator, String mentor) {
        coordinator.open("/staff/mentoring");
        coordinator.sees("Waiting for you");
        coordinator.looksRight("mentoring-desk");
        coordinator.open("/staff/mentoring/mentors/" + mentor);
        for (String stage :
                List.of("Shortlisted", "Training booked", "Trained", "Coursework handed in", "Accredited", "Active")) {
            coordinator.choose(stage);
            coordinator.fill("Note", "As agreed on the phone: " + stage);
            coordinator.press("Save");
            coordinator
                    .page()
                    .getByText(MENTOR + " is now: " + stage, new Page.GetByTextOptions())
                    .waitFor();
        }
        coordinator.looksRight("mentoring-mentor-active");
    }

    private static void asks(Visitor mentee, String mentor) {
        mentee.open("/mentoring");
        mentee.looksRight("mentoring-empty-phone");
        mentee.follow("Ask for a mentor");
        mentee.fill("Your goals, in your own words", "To find work again after the team was closed.");
        mentee.press("Continue");
        mentee.choose(TOPIC);
        mentee.looksRight("mentoring-ask-topics");
        mentee.press("Continue");
        mentee.choose("I choose");
        mentee.press("Continue");
        mentee.sees("Choose your mentors");
        mentee.looksRight("mentoring-ask-mentors");
        mentee.page().locator("#place-" + mentor).selectOption("First");
        mentee.press("Continue");
        mentee.sees("Check your answers");
        mentee.looksRight("mentoring-ask-check");
        mentee.press("Send my request");
        mentee.sees("Your request for a mentor");
        assertThat(mentee.page().locator("main").innerText()).contains(MENTOR + " has until");
        mentee.looksRight("mentoring-request");
    }

    private void accepts(Visitor mentor, String menteeEmail) {
        mentor.open("/mentoring");
        mentor.sees("Waiting for your answer");
        mentor.looksRight("mentoring-asked");
        mentor.follow("Read and answer");
        mentor.looksRight("mentoring-offer");
        mentor.press("Accept");
        mentor.sees("How you work together");
        mentor.looksRight("mentoring-match-begun");
        assertThat(person(menteeEmail)
                        .get("/api/mentoring/requests")
                        .at("/items/0/status")
                        .asString())
                .isEqualTo("matched");
    }

    private static void agree(Visitor mentor, Visitor mentee) {
        mentor.follow("Propose how we work");
        mentor.fill("Your proposal", "An hour a month, by phone. What we say stays between us.");
        mentor.press("Send my proposal");
        mentor.sees("How you work together");
        mentee.open("/mentoring");
        mentee.sees("You are working with");
        mentee.follow(MENTOR);
        mentee.looksRight("mentoring-match-proposed");
        mentee.press("Agree to this");
        mentee.page().getByText("You have agreed how you work together.").waitFor();
    }

    private void reachEachOther(Visitor mentor, Visitor mentee, String mentorEmail) {
        mentee.fill("Write to " + MENTOR, "Shall we meet on Monday?");
        mentee.press("Send the message");
        mentee.page().getByText("Your message is sent.").waitFor();
        mentee.looksRight("mentoring-messages");

        Awaitility.await("a mail that a message waits")
                .atMost(Doors.PATIENCE)
                .until(() -> platform.infrastructure().inbox().list(mentorEmail, null, 20).stream()
                        .anyMatch(mail -> mail.subject().contains("You have a message")
                                && !String.valueOf(mail.text()).contains("Monday")));
        mentor.page().reload();
        assertThat(mentor.page().locator("main").innerText()).contains("Shall we meet on Monday?");
        mentor.follow("Change what");
        mentor.fill("Phone number to show", "020 7946 0018");
        mentor.looksRight("mentoring-contact");
        mentor.press("Save");
        mentor.page().getByText("Saved.").waitFor();
        mentee.page().reload();
        assertThat(mentee.page().locator("main").innerText()).contains("020 7946 0018");
    }

    private static void logsTheFirstSession(Visitor mentee) {
        mentee.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log a session"))
                .click();
        mentee.fill(
                "Day of the session",
                java.time.LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Europe/London")))
                        .toString());
        mentee.fill("How many minutes it took", "75");
        mentee.fill("A note, if you like", "We looked at three advertisements.");
        mentee.looksRight("mentoring-session");
        mentee.press("Log the session");
        mentee.sees("Sessions");
        assertThat(mentee.page().locator("main").innerText()).contains("1 hour 15 minutes");
        mentee.looksRight("mentoring-match");
    }

    /// Somebody who has joined and is known to mentoring, too.
    private String member() {
        String email = Doors.freshEmail();
        UUID application = doors.join(email, null);
        doors.pay(application, Doors.key());
        doors.awaitEnd(application);
        Api anybody = doors.anybody();
        // Who is no member yet is refused before the topic is looked at.
        Map<String, Object> impossible = Map.of(
                "topics", List.of(UUID.randomUUID()),
                "capacity", 1,
                "region", "Essex",
                "remote", "either",
                "statement", "Never sent.");
        Awaitility.await("mentoring knows " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var token = anybody.post("/dev/tokens", Map.of("email", email));
                    return token.status() == 200
                            && anybody.as("Bearer " + token.text("accessToken"))
                                            .post("/api/mentoring/mentor-applications", impossible)
                                            .status()
                                    == 422;
                });
        return email;
    }

    private JsonNode awaitCpd(String email) {
        PlatformApi person = person(email);
        return Awaitility.await("the session in the record of " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> person.get("/api/endorsement/cpd").path("items").path(0), entry -> !entry.isMissingNode());
    }

    private PlatformApi person(String email) {
        return doors.office().as(email);
    }
}
