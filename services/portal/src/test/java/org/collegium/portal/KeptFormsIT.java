package org.collegium.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.portal.signin.Perishable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was typed outlives the session: it is kept, its owner signs in, and finds the form filled in.
class KeptFormsIT extends EndedSessions {

    private static final String PAGE = "/staff/employers/new";
    private static final Map<String, String> TYPED =
            Map.of("name", "Bradford <b>\"Metropolitan\"</b> & Co", "socialWorkers", "321", "givenName", "Sample");

    private static final Map<String, String> WHOLE = Map.of(
            "name", "Bradford",
            "unit", "",
            "emailDomains", "example.org",
            "socialWorkers", "321",
            "givenName", "Sample",
            "familyName", "Employer",
            "email", "employer@example.org",
            "key", "01900000-0000-7000-8000-0000000000aa");

    @Autowired
    List<Perishable> perishables;

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void givesAFormBackToWhoeverSignsInAgain() {
        Visit visit = signedIn("office@example.org");
        String page = visit.get(PAGE).body();
        endSessions("office@example.org");

        HttpResponse<String> sent = send(visit, PAGE, page, TYPED);
        String kept = visit.get("/form-kept").body();
        enter(visit, "office@example.org");
        String again = visit.get("/form-kept").body();
        String filled = visit.get(PAGE + "?form-kept").body();

        assertThat(Visit.location(sent)).isEqualTo("/form-kept");
        assertThat(kept).contains("You were signed out").doesNotContain("Bradford");
        assertThat(again).contains("href=\"" + PAGE + "?form-kept\"");
        assertThat(filled)
                .contains("value=\"Bradford &lt;b&gt;&quot;Metropolitan&quot;&lt;/b&gt; &amp; Co\"")
                .contains("value=\"321\"")
                .contains("Nothing was sent yet")
                .doesNotContain("<b>\"Metro");
        assertThat(visit.get("/form-kept/text").body()).contains("Bradford &lt;b&gt;");
        assertThat(SERVICES.asked("POST", "/api/corporate/organisations")).isEmpty();
    }

    @Test
    void forgetsAFormThatIsSentAgain() {
        Visit visit = signedIn("office@example.org");
        String page = visit.get(PAGE).body();
        endSessions("office@example.org");
        send(visit, PAGE, page, TYPED);
        enter(visit, "office@example.org");

        HttpResponse<String> taken =
                send(visit, PAGE, visit.get(PAGE + "?form-kept").body(), WHOLE);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(visit.get("/form-kept").body()).contains("This form is no longer kept");
    }

    @Test
    void showsNothingOfItToAnotherAccountOrBrowser() {
        Visit visit = signedIn("office@example.org");
        String page = visit.get(PAGE).body();
        endSessions("office@example.org");
        send(visit, PAGE, page, TYPED);
        String other = "member-" + UUID.randomUUID() + "@example.org";
        member(other);
        enter(visit, other);

        assertThat(visit.get("/form-kept").body()).contains("another account").doesNotContain("Bradford");
        assertThat(Visit.location(visit.get("/form-kept/text"))).isEqualTo("/form-kept");
        assertThat(visit.get("/membership?form-kept").body()).doesNotContain("Bradford");
        assertThat(signedIn("office@example.org").get("/form-kept").body()).contains("no longer kept");
    }

    @Test
    void keepsAnAnswerOfWhoeverJoinsWhenTheSessionHasEnded() {
        String email = "joiner-" + UUID.randomUUID() + "@example.org";
        Visit visit = joiner(email);
        String page = visit.get("/join/name").body();
        endSessions(email);

        HttpResponse<String> sent =
                send(visit, "/join/name", page, Map.of("givenName", "Sample", "familyName", "Typed Once"));
        HttpResponse<String> entered = joinAgain(visit, email);

        assertThat(Visit.location(sent)).isEqualTo("/form-kept");
        assertThat(Visit.location(entered)).isEqualTo("/form-kept");
        assertThat(visit.get("/form-kept").body()).contains("href=\"/join/name?form-kept\"");
        assertThat(visit.get("/join/name?form-kept").body())
                .contains("value=\"Typed Once\"")
                .contains("Nothing was sent yet");
    }

    @Test
    void forgetsWhatIsOverWithoutWaitingForAnother() {
        jdbc.sql("INSERT INTO draft VALUES ('somebody@example.org', 'over', '{}', now(), '2000-01-01')")
                .update();
        jdbc.sql("INSERT INTO kept_form VALUES ('\\x00', '/', '/', NULL, '{}', '2000-01-01')")
                .update();

        perishables.forEach(Perishable::tidy);

        assertThat(jdbc.sql("SELECT (SELECT count(*) FROM draft WHERE expires_at < '2001-01-01')"
                                + " + (SELECT count(*) FROM kept_form WHERE expires_at < '2001-01-01')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsToAPageThatCanBeOpened() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        Visit visit = signedIn(email);
        String page = visit.get("/membership/cancellation").body();
        endSessions(email);

        send(visit, "/membership/cancellation/check", page, Map.of("reason", "I move abroad."));
        enter(visit, email);

        assertThat(visit.get("/form-kept").body())
                .contains("href=\"/membership/cancellation?form-kept\"")
                .contains("href=\"/form-kept/text\"");
        assertThat(visit.get("/membership/cancellation?form-kept").body()).contains("I move abroad.");
        assertThat(visit.get("/account/sessions?form-kept").body())
                .contains("The form that you sent is not on this page")
                .doesNotContain("We filled in the form");
        assertThat(Visit.location(visit.get("/membership/cancellation/check?form-kept")))
                .isEmpty();
    }

    @Test
    void keepsAFormThatWasSentAgainButNotTaken() {
        Visit visit = signedIn("office@example.org");
        String page = visit.get(PAGE).body();
        endSessions("office@example.org");
        send(visit, PAGE, page, TYPED);
        enter(visit, "office@example.org");
        SERVICES.refuse("POST /api/corporate/organisations", 503, "try-again", "Try again.");
        try {
            send(visit, PAGE, visit.get(PAGE + "?form-kept").body(), WHOLE);

            assertThat(visit.get("/form-kept").body()).contains("Your form is kept");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void keepsAStrangersForm() {
        Visit visit = visit();
        String stale = visit.get("/providers/new").body();
        visit.cookies.getCookieStore().removeAll();

        HttpResponse<String> sent =
                send(visit, "/providers/new", stale, Map.of("givenName", "Sample", "email", "provider@example.org"));

        assertThat(Visit.location(sent)).isEqualTo("/form-kept");
        assertThat(visit.get("/form-kept").body()).contains("Your form is kept");
        assertThat(Visit.location(visit.get("/join?form-kept"))).isEqualTo("/join/email?form-kept");
        assertThat(visit.get("/providers/new?form-kept").body())
                .contains("value=\"Sample\"")
                .contains("value=\"provider@example.org\"");
    }

    @Test
    void keepsNothingThatAnotherSiteSends() {
        Visit visit = signedIn("office@example.org");

        HttpResponse<String> sent = visit.send(request(PAGE, "none", TYPED).header("Sec-Fetch-Site", "cross-site"));

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(visit.cookie("collegium_kept")).isEmpty();
    }

    @Test
    void keepsNoCodesAndNothingThatIsHuge() {
        Visit visit = visit();

        assertThat(visit.send(request("/join/code", "none", Map.of("code", "123456"))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.send(request("/providers/new", "none", Map.of("givenName", "x".repeat(300_000)))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesTheAnswersOfWhoeverJoinsBackOnAnotherDevice() {
        String email = "joiner-" + UUID.randomUUID() + "@example.org";
        Visit visit = joiner(email);
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));

        Visit elsewhere = joiningAgain(email);

        assertThat(Visit.location(elsewhere.get("/join"))).isEqualTo("/join/paying");
        assertThat(elsewhere.get("/join/name").body()).contains("Member 17");
    }

    private static HttpResponse<String> joinAgain(Visit visit, String email) {
        String before = mailedCode(email);
        visit.submit("/join/email", "/join/email", Map.of("email", email));
        String code = Awaitility.await().until(() -> mailedCode(email), mailed -> !mailed.equals(before));
        return visit.submit("/join/code", "/join/code", Map.of("code", code));
    }

    private Visit joiningAgain(String email) {
        SERVICES.forget();
        return joiner(email);
    }

    private HttpResponse<String> send(Visit visit, String path, String page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        if (page.contains("name=\"_for\"")) {
            all.put("_for", mark(page));
        }
        return visit.send(request(path, Visit.csrf(page), all)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "http://localhost:" + port + path));
    }

    private HttpRequest.Builder request(String path, String csrf, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&", "_csrf=" + csrf + "&", ""));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form));
    }
}
