package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The office looks at single mails and decides about those of which nobody knows whether they arrived.
class MailsPagesIT extends PortalIT {

    private static final String RESOLUTION = "/api/notifications/messages/" + SampleMails.UNCERTAIN + "/resolution";

    @BeforeEach
    void knowThePerson() {
        known(SampleMails.PERSON, "Member 17", "mails17@example.org");
        SERVICES.forget();
    }

    @ParameterizedTest
    @MethodSource("org.collegium.portal.PagesIT#looks")
    void looksRightInEveryState(PagesIT.Look look) {
        String session = signedIn("office@example.org").session();
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width(), look.mode(), true, session);
            Map<String, String> pages = Map.of(
                    "office-mails", "/staff/mails",
                    "office-mails-uncertain", "/staff/mails?state=uncertain",
                    "office-mails-none", "/staff/mails?state=failed",
                    "office-mails-done", "/staff/mails?resend",
                    "office-campaign-uncertain", "/staff/campaigns/" + SampleAnswers.CAMPAIGN);
            pages.forEach((name, path) -> {
                visitor.page().navigate(path);
                visitor.looksRight(name);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"It arrived, delivered, true", "Send it again, resend, false", "Discard, failed, true"})
    void passesOnWhatTheOfficeDecides(String button, String outcome, boolean javaScript) {
        String session = signedIn("office@example.org").session();
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Page page = browser.visitor(Browser.NARROW, ColorScheme.LIGHT, javaScript, session)
                    .page();
            page.navigate("/staff");
            page.getByText("Mails to persons", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("main").textContent()).contains("Offer made, to Sample Member 17");
            page.getByText(button).first().click();

            PlaywrightAssertions.assertThat(page.locator(".saved")).hasCount(1);
            assertThat(page.url()).endsWith("/staff/mails?" + outcome);
        }
        assertThat(SERVICES.asked("POST", RESOLUTION))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).isEqualTo("{\"outcome\":\"" + outcome + "\"}"))
                .satisfies(asked -> assertThat(asked.header("idempotency-key")).isNotEmpty());
    }

    @Test
    void filtersAndGoesOnToOlderMails() {
        Visit office = signedIn("office@example.org");

        assertThat(office.get("/staff/mails").body())
                .contains("Older mails", "Nobody knows whether these arrived", "550 5.1.1 no such mailbox");
        String older = office.get("/staff/mails?state=&cursor=more").body();
        assertThat(older).contains("Review assigned").doesNotContain("Nobody knows whether", "Older mails");
        assertThat(office.get("/staff/mails?state=failed").body()).contains("There is no such mail");
    }

    @Test
    void resolvesAnUncertainMailOfAMailing() {
        Visit office = signedIn("office@example.org");
        String page = "/staff/campaigns/" + SampleAnswers.CAMPAIGN;
        assertThat(office.get(page).body()).contains("To Sample Member 17", "1 more, shown when these are dealt with.");

        HttpResponse<String> answer = office.submit(
                page, page + "/deliveries/" + SampleMails.DELIVERY, Map.of("outcome", "send-again", "key", "k1"));

        assertThat(Visit.location(answer)).isEqualTo(page);
        assertThat(SERVICES.asked("POST", "/api/notifications/deliveries/" + SampleMails.DELIVERY + "/resolution"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).isEqualTo("{\"outcome\":\"send-again\"}"));
    }

    @Test
    void saysSoWhenSomebodyElseWasFaster() {
        Visit office = signedIn("office@example.org");

        HttpResponse<String> answer = office.submit(
                "/staff/mails", "/staff/mails/" + SampleMails.PERSON, Map.of("outcome", "failed", "key", "k2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("What became of this mail is known.");
    }

    @Test
    void asksNothingOfTheServiceForAnOutcomeThatIsNone() {
        Visit office = signedIn("office@example.org");

        HttpResponse<String> answer = office.submit(
                "/staff/mails", "/staff/mails/" + SampleMails.UNCERTAIN, Map.of("outcome", "perhaps", "key", "k3"));

        assertThat(Visit.location(answer)).isEqualTo("/staff/mails");
        assertThat(SERVICES.asked("POST", RESOLUTION)).isEmpty();
    }

    @Test
    void isNoEditorsBusiness() {
        Visit editor = signedIn("editor@example.org");

        assertThat(editor.get("/staff/mails").statusCode()).isEqualTo(403);
        assertThat(editor.get("/staff").body()).doesNotContain("/staff/mails");
    }
}
