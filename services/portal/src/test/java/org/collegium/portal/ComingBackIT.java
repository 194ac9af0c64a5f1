package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// After signing in one is where one wanted to be, and visitors who only look leave nothing behind.
class ComingBackIT extends PortalIT {

    private static final String ARTICLE = "/magazine/2012-05/" + SampleAnswers.ARTICLE;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsBackToTheArticleThoughTheLinkIsOpenedElsewhere() {
        String email = known();
        Visit reading = visit();
        String signIn = hrefOf(reading.get(ARTICLE).body(), "Sign in</a></p>");

        reading.submit(
                signIn,
                "/sign-in",
                Map.of("email", email, "next", nextIn(reading.get(signIn).body())));

        assertThat(Visit.location(enterElsewhere(email))).isEqualTo(ARTICLE);
    }

    @Test
    void leadsBackToThePageThatNeededAnAccount() {
        Visit visit = visit();
        String signIn = Visit.location(visit.get("/staff/members?query=sample%20member"));
        assertThat(signIn).startsWith("/sign-in?next=");

        visit.submit(
                signIn,
                "/sign-in",
                Map.of(
                        "email",
                        "office@example.org",
                        "next",
                        nextIn(visit.get(signIn).body())));

        assertThat(Visit.location(enterElsewhere("office@example.org")))
                .isEqualTo("/staff/members?query=sample%20member");
    }

    @Test
    void keepsTheWantedPageThroughAMistypedAddress() {
        Visit visit = visit();

        HttpResponse<String> refused =
                visit.submit("/sign-in", "/sign-in", Map.of("email", "no address", "next", ARTICLE));

        assertThat(nextIn(refused.body())).isEqualTo(ARTICLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\uff0f/x",
                "/\uff3cx",
                "/a/../../x"
            })
    void leadsToNoOtherSite(String elsewhere) {
        String email = known();

        visit().submit("/sign-in", "/sign-in", Map.of("email", email, "next", elsewhere));

        assertThat(Visit.location(enterElsewhere(email))).isEqualTo("/membership");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/magazine",
                "/magazine/2012-05",
                "/sign-in",
                "/sign-in/0123456789abcdefghjkmnpqrs",
                "/join/plan",
                "/join/check",
                "/providers/new",
                "/unsubscribe/abc",
                "/membership",
                "/staff",
                "/no/such/page"
            })
    void keepsNoSessionOfWhoeverOnlyLooks(String page) {
        long before = sessions();
        Visit visit = visit();

        visit.get(page);

        assertThat(visit.session()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void keepsNoSessionOfWhoeverAsksForALink() {
        long before = sessions();
        Visit visit = visit();
        String email = "stranger-" + UUID.randomUUID() + "@example.org";

        HttpResponse<String> asked = visit.submit("/sign-in", "/sign-in", Map.of("email", email));

        assertThat(visit.get(Visit.location(asked)).body()).contains(email);
        assertThat(visit.session()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void keepsTheTokenOfTheFormsFromScriptsAndOtherSites() {
        HttpResponse<String> first = visit().get("/sign-in");

        assertThat(first.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("collegium_form=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        Visit again = visit();
        String one = Visit.csrf(again.get("/sign-in").body());
        String other = Visit.csrf(again.get("/sign-in").body());
        // Masked anew each time, and never the cookie's own value.
        assertThat(one).isNotEqualTo(other);
        assertThat(again.cookie("collegium_form")).isNotEmpty().isNotIn(one, other);
        assertThat(again.post("/sign-in", Map.of("email", "a@example.org"), again.cookie("collegium_form"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(again.post("/sign-in", Map.of("email", "a@example.org"), one).statusCode())
                .isEqualTo(302);
    }

    @Test
    void givesTheFormsANewTokenAtSignIn() {
        String email = known();
        String page = "/sign-in/" + link(email);
        Visit visit = visit();
        String csrf = Visit.csrf(visit.get(page).body());
        String before = visit.cookie("collegium_form");

        visit.post(page, Map.of(), csrf);
        visit.get("/membership");

        assertThat(visit.cookie("collegium_form")).isNotEmpty().isNotEqualTo(before);
        assertThat(visit.post("/membership/preferences", Map.of("magazine", "true"), csrf)
                        .statusCode())
                .isEqualTo(403);
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }

    private HttpResponse<String> enterElsewhere(String email) {
        String page = "/sign-in/" + Awaitility.await().until(() -> mailed(email), token -> !token.isEmpty());
        return visit().submit(page, page, Map.of());
    }

    private static String nextIn(String page) {
        return page.replaceFirst("(?s).*name=\"next\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    /// @param end what the link ends with
    private static String hrefOf(String page, String end) {
        String before = page.substring(0, page.indexOf(end));
        return before.substring(before.lastIndexOf("href=\"") + 6, before.lastIndexOf('"'));
    }

    private String known() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return email;
    }
}
