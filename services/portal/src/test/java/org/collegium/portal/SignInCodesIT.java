package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The code beside the link: for another device, in the browser that asked, and worth nothing to whoever guesses.
class SignInCodesIT extends PortalIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void signsInByTheCodeHoweverItIsTyped() {
        String email = known();
        Visit visit = asking(email);
        String code = awaitCode(email);

        HttpResponse<String> entered = enter(visit, " " + code.substring(0, 3) + " - " + code.substring(3) + " ");

        assertThat(Visit.location(entered)).isEqualTo("/membership");
        assertThat(visit.get("/membership").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForTheCodeInAFieldThatHelpsToFillItIn() {
        assertThat(asking(known()).get("/sign-in/sent").body())
                .contains("Check your email")
                .contains("autocomplete=\"one-time-code\"")
                .contains("inputmode=\"numeric\"");
    }

    @Test
    void takesTheCodeInTheBrowserThatAskedOnly() {
        String email = known();
        asking(email);
        String code = awaitCode(email);
        Visit other = asking(known());

        HttpResponse<String> refused = enter(other, code);

        assertThat(refused.body()).contains("This code is wrong");
        assertThat(enter(visit(), code).body()).contains("Ask for a new");
    }

    @Test
    void answersAWrongCodeTheSameWhetherOrNotTheAddressIsKnown() {
        String known = known();
        String unknown = address();
        Visit one = asking(known);
        Visit other = asking(unknown);
        String wrong = otherThan(awaitCode(known));

        for (int attempt = 0; attempt < 7; attempt++) {
            HttpResponse<String> toKnown = enter(one, wrong);
            HttpResponse<String> toUnknown = enter(other, wrong);
            assertThat(toUnknown.statusCode()).isEqualTo(toKnown.statusCode());
            assertThat(bare(toUnknown, unknown)).isEqualTo(bare(toKnown, known));
        }
    }

    @Test
    void bearsFiveWrongTriesHoweverManyAreMadeAtOnce() throws Exception {
        String email = known();
        Visit visit = asking(email);
        String code = awaitCode(email);
        String wrong = otherThan(code);

        List<String> answers = atOnce(visit, 50, wrong);

        assertThat(answers)
                .filteredOn(answer -> answer.contains("This code is wrong"))
                .hasSize(5);
        assertThat(enter(visit, code).body()).contains("does not work any more");
    }

    @Test
    void letsOneOfFiftyInThatEnterOneCodeAtOnce() throws Exception {
        String email = known();
        Visit visit = asking(email);
        String code = awaitCode(email);

        List<String> answers = atOnce(visit, 50, code);

        assertThat(answers).filteredOn("/membership"::equals).hasSize(1);
    }

    @Test
    void endsEveryOtherLinkAndCodeOfAnAddressWhenOneIsUsed() {
        String email = known();
        String earlier = "/sign-in/" + link(email);
        String earlierCode = mailedCode(email);
        Visit visit = asking(email);
        String code = awaitAnother(email, earlierCode);
        String token = "/sign-in/" + mailed(email);
        visit().submit(token, token, Map.of());

        assertThat(visit().get(earlier).statusCode()).isEqualTo(410);
        assertThat(visit().submit("/sign-in", earlier, Map.of()).statusCode()).isEqualTo(410);
        assertThat(enter(visit, code).body()).contains("does not work any more");
    }

    @Test
    void tellsNoStrangerThatTheOwnerOfAnAddressSignedIn() {
        String email = known();
        Visit stranger = asking(email);
        Visit other = asking(address());
        String wrong = otherThan(awaitCode(email));
        enter(stranger, wrong);
        enter(other, wrong);
        // The owner takes the link of the very mail that the stranger asked for.
        String token = "/sign-in/" + mailed(email);
        assertThat(Visit.location(visit().submit(token, token, Map.of()))).isEqualTo("/membership");

        List<Boolean> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            boolean refused = enter(stranger, wrong).body().contains("This code is wrong");
            assertThat(refused).isEqualTo(enter(other, wrong).body().contains("This code is wrong"));
            answers.add(refused);
        }
        assertThat(answers).containsExactly(true, true, true, true, false);
    }

    @Test
    void sendsANewCodeOnRequest() {
        String email = known();
        Visit visit = asking(email);
        String first = awaitCode(email);

        visit.submit("/sign-in/sent", "/sign-in/again", Map.of());
        String second = awaitAnother(email, first);

        assertThat(Visit.location(enter(visit, second))).isEqualTo("/membership");
    }

    @Test
    void leadsWhoeverReopensAnAddressOfAFormBackToTheCode() {
        Visit visit = asking(known());
        long refused = refusedLinks();

        assertThat(Visit.location(visit.get("/sign-in/code"))).isEqualTo("/sign-in/sent");
        assertThat(Visit.location(visit.get("/sign-in/again"))).isEqualTo("/sign-in/sent");
        assertThat(Visit.location(visit.get("/join/again"))).isEqualTo("/join/code");
        assertThat(refusedLinks()).isEqualTo(refused);
    }

    private long refusedLinks() {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'sign-in-refused'")
                .query(Long.class)
                .single();
    }

    @Test
    void keepsNeitherCodeNorChallengeInClear() {
        String email = known();
        Visit visit = asking(email);
        String code = awaitCode(email);

        String everything = jdbc.sql("SELECT string_agg(r::text, ' ') FROM sign_in_request r")
                .query(String.class)
                .single();

        assertThat(everything).contains(email).doesNotContain(visit.cookie("collegium_challenge"), "\"" + code);
    }

    @Test
    void namesTheAccountThatALinkOpensAndWarnsWhoeverIsSignedInToAnother() {
        String victim = known();
        String attacker = known();
        Visit visit = signedIn(victim);
        String page = "/sign-in/" + link(attacker);

        assertThat(visit().get(page).body()).contains(attacker).doesNotContain("You are signed in as");
        assertThat(visit.get(page).body())
                .contains("You are signed in as <span>" + victim)
                .contains("Sign in as " + attacker);
    }

    @Test
    void leavesNothingOfTheOldAccountWhenAnotherSignsIn() {
        Visit visit = signedIn(known());
        String before = visit.session();
        String page = "/sign-in/" + link(known());

        visit.submit(page, page, Map.of());

        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE session_id = :id")
                        .param(
                                "id",
                                new String(
                                        java.util.Base64.getDecoder().decode(before),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsWhatWasAskedForBeforeARestart() {
        String email = known();
        // As it lies there when the instance that was asked died.
        jdbc.sql("""
                INSERT INTO sign_in_request (id, challenge_hash, email, purpose, expires_at, not_before)
                VALUES (:id, :challenge, :email, 'sign-in', now() + interval '5 minutes', now() - interval '1 minute')
                """)
                .param("id", UUID.randomUUID())
                .param("challenge", UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("email", email)
                .update();

        Awaitility.await().until(() -> !mailed(email).isEmpty());
    }

    private Visit asking(String email) {
        Visit visit = visit();
        visit.submit("/sign-in", "/sign-in", Map.of("email", email));
        return visit;
    }

    private static HttpResponse<String> enter(Visit visit, String code) {
        return visit.submit("/sign-in", "/sign-in/code", Map.of("code", code));
    }

    private static List<String> atOnce(Visit visit, int threads, String code) throws Exception {
        String csrf = Visit.csrf(visit.get("/sign-in/sent").body());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> entering = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                entering.add(executor.submit(() -> {
                    start.await();
                    HttpResponse<String> answer = visit.post("/sign-in/code", Map.of("code", code), csrf);
                    return answer.statusCode() == 302 ? Visit.location(answer) : answer.body();
                }));
            }
            start.countDown();
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> one : entering) {
            answers.add(one.get());
        }
        return answers;
    }

    private static String bare(HttpResponse<String> page, String email) {
        return page.body().replace(email, "EMAIL").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String awaitCode(String email) {
        return awaitAnother(email, "");
    }

    private static String awaitAnother(String email, String known) {
        return Awaitility.await().until(() -> mailedCode(email), code -> !code.isEmpty() && !code.equals(known));
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private String known() {
        String email = address();
        member(email);
        return email;
    }

    private static String address() {
        return "member-" + UUID.randomUUID() + "@example.org";
    }
}
