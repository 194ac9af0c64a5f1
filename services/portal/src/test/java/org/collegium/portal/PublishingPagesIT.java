package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An editor knows to how many an issue goes and how its mail looks before it does, and watches the mailing to its end.
class PublishingPagesIT extends PortalIT {

    private static final String PAGE = "/staff/magazine/2012-11/publication";

    private static final UUID MAILING = UUID.fromString("01900000-0000-7000-8000-00000000c001");

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @AfterEach
    void answerAsBefore() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void saysToHowManyAndShowsTheMailInBothParts() {
        Visit editor = signedIn("editor@example.org");

        assertThat(editor.get(PAGE).body())
                .contains("16,872 members get the mail.", "Social Work Matters, November 2012", "Dear Sample,")
                .contains("<iframe", "Send a test mail to editor@example.org");
        HttpResponse<String> mail = editor.get(PAGE + "/mail");
        assertThat(mail.body()).contains("<h1>The November 2012 issue is here</h1>");
        assertThat(mail.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(SERVICES.asked("POST", "/api/notifications/issue-previews"))
                .hasSize(2)
                .allSatisfy(
                        asked -> assertThat(asked.text()).contains("2012-11").doesNotContain("authors"));
    }

    @Test
    void showsTheFramedMailToTheEditor() {
        String session = signedIn("editor@example.org").session();
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Page page = browser.visitor(Browser.NARROW, ColorScheme.LIGHT, true, session)
                    .page();
            page.navigate(PAGE);
            page.locator("iframe.mail").scrollIntoViewIfNeeded();

            PlaywrightAssertions.assertThat(page.frameLocator("iframe.mail").locator("h1"))
                    .hasText("The November 2012 issue is here");
        }
    }

    @Test
    void sendsATestMailToNobodyButTheEditor() {
        Visit editor = signedIn("editor@example.org");

        HttpResponse<String> answer =
                editor.submit(PAGE, PAGE + "/test", Map.of("key", "test-1", "to", "victim@example.org"));

        assertThat(Visit.location(answer)).isEqualTo(PAGE + "?tested");
        assertThat(editor.get(PAGE + "?tested").body()).contains("A test mail is on its way to editor@example.org.");
        assertThat(SERVICES.asked("POST", "/api/notifications/issue-tests"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text())
                        .contains("\"to\":\"editor@example.org\"")
                        .doesNotContain("victim"));
    }

    @Test
    void canPublishWhileTheServiceThatMailsIsSilent() {
        SERVICES.when("POST /api/notifications/issue-previews", 503, Map.of("code", "try-again"));
        Visit editor = signedIn("editor@example.org");

        HttpResponse<String> page = editor.get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The mail cannot be shown at the moment", "Publish and mail the members")
                .doesNotContain("<iframe");
    }

    @Test
    void offersNothingOnceTheMailingIsFinishedThoughThePageWasNotLoadedAgain() {
        mailing("running", List.of("pause", "cancel"));
        String session = signedIn("editor@example.org").session();
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Page page = browser.visitor(Browser.WIDE, ColorScheme.LIGHT, true, session)
                    .page();
            page.navigate("/staff/campaigns/" + MAILING);
            PlaywrightAssertions.assertThat(page.locator("#pause")).isVisible();

            mailing("finished", List.of());

            PlaywrightAssertions.assertThat(page.locator("#pause, #resume, #stop"))
                    .hasCount(0);
            assertThat(page.locator("#campaign .tag").first().textContent()).isEqualTo("Finished");
        }
    }

    private static void mailing(String status, List<String> may) {
        Map<String, Object> campaign = new HashMap<>();
        campaign.put("id", MAILING);
        campaign.put("issue", "2012-05");
        campaign.put("label", "May 2012");
        campaign.put("status", status);
        campaign.put("audience", 100);
        campaign.put("may", may);
        campaign.put("startedAt", Instant.parse("2012-05-04T08:00:00Z"));
        campaign.put(
                "counts",
                Map.of(
                        "pending", status.equals("finished") ? 0 : 40,
                        "delivered", status.equals("finished") ? 100 : 60,
                        "bounced", 0,
                        "suppressed", 0,
                        "noLongerEntitled", 0,
                        "failed", 0,
                        "uncertain", 0));
        SERVICES.when("GET /api/notifications/campaigns/" + MAILING, 200, campaign);
    }
}
