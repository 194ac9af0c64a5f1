package org.collegium.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Mentoring as people see it: every page light and dark, desktop and phone, and both journeys walked in a browser.
class MentoringPagesIT extends PortalIT {

    static java.util.List<PagesIT.Look> looks() {
        return PagesIT.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void membersPagesLookRight(PagesIT.Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/mentoring");
        pages.put("request", "/mentoring/requests/" + SampleMentoring.REQUEST);
        pages.put("request-withdrawal", "/mentoring/requests/" + SampleMentoring.REQUEST + "/withdrawal");
        pages.put("offer", "/mentoring/offers/" + SampleMentoring.OFFER);
        pages.put("offer-closed", "/mentoring/offers/" + SampleMentoring.CLOSED_OFFER);
        pages.put("offer-decline", "/mentoring/offers/" + SampleMentoring.OFFER + "/decline");
        pages.put("match", "/mentoring/matches/" + SampleMentoring.MATCH);
        pages.put("match-new", "/mentoring/matches/" + SampleMentoring.NEW_MATCH);
        pages.put("match-proposed", "/mentoring/matches/" + SampleMentoring.PROPOSED_MATCH);
        pages.put("match-ended", "/mentoring/matches/" + SampleMentoring.ENDED_MATCH);
        pages.put("match-agreement", "/mentoring/matches/" + SampleMentoring.NEW_MATCH + "/agreement");
        pages.put("match-session", "/mentoring/matches/" + SampleMentoring.MATCH + "/session");
        pages.put("match-ending", "/mentoring/matches/" + SampleMentoring.MATCH + "/ending");
        pages.put("pause", "/mentoring/mentor/pause");
        pages.put("withdrawal", "/mentoring/mentor/withdrawal");

        lookAt(look, session(), pages);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void newcomersAndStrangersAreLedToTheFirstStep(PagesIT.Look look) {
        lookAt(look, newcomer(), Map.of("overview-empty", "/mentoring"));
        lookAt(look, signedIn("representative@example.org").session(), Map.of("overview-no-member", "/mentoring"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void coordinatorsPagesLookRight(PagesIT.Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("office", "/staff/mentoring");
        pages.put("office-mentors", "/staff/mentoring/mentors");
        pages.put("office-mentors-none", "/staff/mentoring/mentors?stage=declined");
        pages.put("office-mentor", "/staff/mentoring/mentors/" + SampleMentoring.APPLICANT);
        pages.put("office-requests", "/staff/mentoring/requests");
        pages.put("office-requests-none", "/staff/mentoring/requests?status=withdrawn");
        pages.put("office-request", "/staff/mentoring/requests/" + SampleMentoring.WAITING);
        pages.put("office-request-nobody", "/staff/mentoring/requests/" + SampleMentoring.REQUEST);
        pages.put("office-matches", "/staff/mentoring/matches");

        lookAt(look, signedIn("office@example.org").session(), pages);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, true", "390, LIGHT, true", "390, DARK, false"})
    void asksForAMentor(int width, ColorScheme mode, boolean javaScript) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(width, mode, javaScript, newcomer());
            Page page = visitor.page();
            page.navigate("/mentoring");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for a mentor"))
                    .click();
            look(visitor, "ask-goals", javaScript);
            page.getByLabel("Your goals").fill("To return to work.");
            go(page, "Continue");
            look(visitor, "ask-topics", javaScript);
            page.getByLabel("Returning to the profession").check();
            go(page, "Continue");
            look(visitor, "ask-choosing", javaScript);
            page.getByLabel("I choose").check();
            go(page, "Continue");
            go(page, "Continue");
            look(visitor, "ask-mentors-mistakes", javaScript);
            page.getByLabel("Sample Member 3: Your choice").selectOption("Second");
            page.getByLabel("Sample Member 4: Your choice").selectOption("First");
            go(page, "Continue");
            look(visitor, "ask-check", javaScript);
            go(page, "Send my request");

            assertThat(page.locator("main h1")).hasText("Your request for a mentor");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, true", "390, LIGHT, true", "390, DARK, false"})
    void becomesAMentor(int width, ColorScheme mode, boolean javaScript) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(width, mode, javaScript, newcomer());
            Page page = visitor.page();
            page.navigate("/mentoring");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Become a mentor"))
                    .click();
            go(page, "Continue");
            look(visitor, "mentor-topics-mistakes", javaScript);
            page.getByLabel("Returning to the profession").check();
            go(page, "Continue");
            page.getByLabel("People at the same time").fill("two");
            go(page, "Continue");
            look(visitor, "mentor-places-mistakes", javaScript);
            page.getByLabel("People at the same time").fill("2");
            go(page, "Continue");
            page.getByLabel("Either").check();
            page.getByLabel("Where you are").fill("Essex");
            look(visitor, "mentor-meeting", javaScript);
            go(page, "Continue");
            page.getByLabel("A few sentences about you").fill("Fourteen years in practice.\nI like to listen.");
            look(visitor, "mentor-statement", javaScript);
            go(page, "Continue");
            look(visitor, "mentor-check", javaScript);
            go(page, "Send my application");

            assertThat(page.getByText("Your application is with us.")).isVisible();
        }
    }

    private void lookAt(PagesIT.Look look, String session, Map<String, String> pages) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width(), look.mode(), true, session);
            pages.forEach((name, path) -> {
                visitor.page().navigate(path);
                assertThat(visitor.page().locator("h1").first()).isVisible();
                assertThat(visitor.page()).hasURL("http://localhost:" + port + path);
                visitor.looksRight("mentoring-" + name);
            });
        }
    }

    private String session() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return signedIn(email).session();
    }

    private String newcomer() {
        String email = "newcomer-" + UUID.randomUUID() + "@example.org";
        SampleMentoring.NEWCOMERS.add(member(email));
        return signedIn(email).session();
    }

    private static void look(Browser.Visitor visitor, String name, boolean javaScript) {
        if (javaScript) {
            visitor.looksRight("mentoring-" + name);
        }
    }

    private static void go(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
