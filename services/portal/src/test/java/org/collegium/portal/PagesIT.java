package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page as people see it: light and dark, desktop and phone, checked by axe.
class PagesIT extends PortalIT {

    private static final Map<String, String> OPEN = Map.of(
            "home", "/",
            "join-email", "/join/email",
            "sign-in", "/sign-in",
            "sign-in-spent", "/sign-in/0123456789abcdefghjkmnpqrs",
            "magazine", "/magazine",
            "magazine-contents", "/magazine/2012-05",
            "magazine-invitation", "/magazine/2012-05/" + SampleAnswers.ARTICLE,
            "unsubscribe", "/unsubscribe/abc",
            "api", "/api",
            "not-found", "/no/such/page");

    private static final Map<String, String> MEMBERS =
            Map.of("membership", "/membership", "article", "/magazine/2012-05/" + SampleAnswers.ARTICLE);

    /// Both widths and both modes, once each: a mode changes colours and a width changes places, so no fault needs a
    /// certain pair. `-Dpages.looks=all` takes the pictures of all four.
    static List<Look> looks() {
        return System.getProperty("pages.looks", "").equals("all")
                ? List.of(
                        new Look(Browser.WIDE, ColorScheme.LIGHT),
                        new Look(Browser.WIDE, ColorScheme.DARK),
                        new Look(Browser.NARROW, ColorScheme.LIGHT),
                        new Look(Browser.NARROW, ColorScheme.DARK))
                : List.of(new Look(Browser.WIDE, ColorScheme.DARK), new Look(Browser.NARROW, ColorScheme.LIGHT));
    }

    record Look(int width, ColorScheme mode) {}

    @ParameterizedTest
    @MethodSource("looks")
    void openPagesLookRight(Look look) {
        lookAt(look, "", OPEN);
        lookAt(look, "", Map.of("provider-new", "/providers/new"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void membersPagesLookRight(Look look) {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);

        lookAt(look, signedIn(email).session(), MEMBERS);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void officePagesLookRight(Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("office", "/staff");
        pages.put("office-members", "/staff/members");
        pages.put("office-nobody", "/staff/members?query=nobody");
        pages.put("office-member", "/staff/members/" + SampleAnswers.MEMBER);
        pages.put("office-employers", "/staff/employers");
        pages.put("office-employer", "/staff/employers/" + SampleAnswers.ESSEX);
        pages.put("office-employer-new", "/staff/employers/new");
        pages.put("office-quote-new", "/staff/employers/" + SampleAnswers.ESSEX + "/quote");
        pages.put("office-agreement", "/staff/agreements/" + SampleAnswers.AGREEMENT);
        pages.put("office-issues", "/staff/magazine");
        pages.put("office-issue-new", "/staff/magazine/new");
        pages.put("office-issue", "/staff/magazine/2012-11");
        pages.put("office-publish", "/staff/magazine/2012-11/publication");
        pages.put("office-campaigns", "/staff/campaigns");
        pages.put("office-campaign", "/staff/campaigns/" + SampleAnswers.CAMPAIGN);
        pages.put("office-dead-letters", "/staff/dead-letters");
        pages.put("office-dead-letter", "/staff/dead-letters/notifications/7");

        lookAt(look, signedIn("office@example.org").session(), pages);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void employersPageLooksRight(Look look) {
        lookAt(look, signedIn("representative@example.org").session(), Map.of("employer", "/employer"));
    }

    private void lookAt(Look look, String session, Map<String, String> pages) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width, look.mode, true, session);
            pages.forEach((name, path) -> {
                visitor.page().navigate(path);
                assertThat(visitor.page().locator("h1").first().isVisible()).isTrue();
                visitor.looksRight(name);
            });
        }
    }
}
