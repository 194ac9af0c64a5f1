package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInIT extends PortalIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsAMemberInByTheButtonBehindTheLink() {
        String email = known();
        String page = "/sign-in/" + link(email);
        Visit visit = visit();

        HttpResponse<String> entered = visit.submit(page, page, Map.of());

        assertThat(Visit.location(entered)).isEqualTo("/membership");
        assertThat(visit.get("/membership").body()).contains("My membership").contains("Sign out");
    }

    @Test
    void usesNothingUpWhenTheLinkIsOnlyLookedAt() {
        String page = "/sign-in/" + link(known());

        for (int look = 0; look < 3; look++) {
            assertThat(visit().get(page).body()).contains("Sign in now");
        }

        assertThat(visit().submit(page, page, Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void letsOneOfFiftyInThatUseOneTokenAtOnce() throws Exception {
        String page = "/sign-in/" + link(known());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> entering = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Visit visit = visit();
                String csrf = Visit.csrf(visit.get(page).body());
                entering.add(threads.submit(() -> {
                    start.await();
                    return visit.post(page, Map.of(), csrf).statusCode();
                }));
            }
            start.countDown();
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : entering) {
            answers.add(one.get());
        }
        assertThat(answers).filteredOn(answer -> answer == 302).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer == 410).hasSize(49);
    }

    @Test
    void saysTheSameWhetherOrNotTheAddressIsKnown() {
        HttpResponse<String> known = ask(known());
        HttpResponse<String> unknown = ask("stranger-" + UUID.randomUUID() + "@example.org");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(302);
        assertThat(Visit.location(unknown)).isEqualTo(Visit.location(known)).isEqualTo("/sign-in/sent");
    }

    @Test
    void mailsNothingToAStranger() {
        String stranger = "stranger-" + UUID.randomUUID() + "@example.org";
        ask(stranger);

        // A link asked for later has arrived: what was asked for before was dealt with.
        link(known());

        assertThat(mailed(stranger)).isEmpty();
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        String token = link(known());

        int rows = jdbc.sql("SELECT count(*) FROM sign_in_request WHERE token_hash = sha256(:token::bytea)")
                .param("token", token)
                .query(Integer.class)
                .single();

        assertThat(token).hasSize(26);
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void refusesALinkThatIsTooOld() {
        String page = "/sign-in/" + link(known());
        Visit visit = visit();
        String csrf = Visit.csrf(visit.get(page).body());
        jdbc.sql("UPDATE sign_in_request SET expires_at = now() - interval '1 second' WHERE used_at IS NULL")
                .update();

        HttpResponse<String> refused = visit.post(page, Map.of(), csrf);

        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("This link no longer works").contains("Ask for another link");
    }

    @Test
    void givesTheSessionANewIdWhenItIsSignedIn() {
        String page = "/sign-in/" + link(known());
        Visit visit = joiner("joiner-" + UUID.randomUUID() + "@example.org");
        String csrf = Visit.csrf(visit.get(page).body());
        String before = visit.session();

        visit.post(page, Map.of(), csrf);

        assertThat(before).isNotEmpty();
        assertThat(visit.session()).isNotEmpty().isNotEqualTo(before);
        Visit thief = visit();
        HttpCookie planted = new HttpCookie("collegium_session", before);
        planted.setPath("/");
        planted.setVersion(0);
        thief.cookies.getCookieStore().add(java.net.URI.create("http://localhost:" + port), planted);
        assertThat(Visit.location(thief.get("/membership"))).startsWith("/sign-in");
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        assertThat(visit().post("/sign-in", Map.of("email", "a@example.org"), "none")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit().post("/join/email", Map.of("email", "a@example.org"), "none")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn("office@example.org")
                        .post("/staff/magazine/2012-11/publication", Map.of("key", "k"), "none")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void stopsAskingForOneAddressWithoutEnd() {
        String email = known();
        for (int i = 0; i < PER_EMAIL; i++) {
            assertThat(ask(email).statusCode()).isEqualTo(302);
        }

        HttpResponse<String> refused = ask(email);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.body()).contains("Wait ten minutes").contains(email);
    }

    @Test
    void signsOut() {
        Visit visit = signedIn(known());

        HttpResponse<String> left = visit.submit("/membership", "/sign-out", Map.of());

        assertThat(Visit.location(left)).isEqualTo("/?signed-out");
        assertThat(Visit.location(visit.get("/membership"))).startsWith("/sign-in");
    }

    @Test
    void namesTheFieldAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = ask("no address");

        assertThat(refused.body())
                .contains("There is a problem")
                .contains("href=\"#email\"")
                .contains("value=\"no address\"")
                .contains("<title>Error: Sign in");
    }

    @Test
    void keepsStaffPagesToTheirRoles() {
        Visit editor = signedIn("editor@example.org");

        assertThat(editor.get("/staff/magazine").statusCode()).isEqualTo(200);
        assertThat(editor.get("/staff/members").statusCode()).isEqualTo(403);
        assertThat(editor.get("/staff/dead-letters").statusCode()).isEqualTo(403);
        assertThat(signedIn(known()).get("/staff").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> ask(String email) {
        return visit().submit("/sign-in", "/sign-in", Map.of("email", email));
    }

    private String known() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return email;
    }
}
