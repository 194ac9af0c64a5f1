package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way in, sent as plain forms: no script has a part in it.
class JoiningIT extends PortalIT {

    private static final String APPLICATIONS = "/api/membership/applications";

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void joinsAndPays() {
        Visit visit = answered("SELF", "");

        String application = Visit.location(visit.submit("/join/check", "/join/check", Map.of()));
        String payment = Visit.location(visit.get(application));
        HttpResponse<String> page = visit.get(payment);
        visit.post(payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "settled"), Visit.csrf(page.body()));

        assertThat(page.body()).contains("Pay £60 and join");
        assertThat(visit.get(application).body()).contains("You are a member").contains("200017-4");
        assertThat(SERVICES.asked("POST", APPLICATIONS).getFirst().text())
                .contains("\"plan\":\"employed\"")
                .contains("\"magazine\":true")
                .doesNotContain("voucherCode\":\"");
    }

    @Test
    void letsADeclinedCardTryAgain() {
        Visit visit = answered("SELF", "");
        String application = Visit.location(visit.submit("/join/check", "/join/check", Map.of()));
        String payment = application + "/payment";

        visit.submit(payment, payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "declined"));

        assertThat(visit.get(payment).body()).contains("Your card was declined").contains("Pay £60 and join");
    }

    @Test
    void showsTheCheckOfAVoucherUntilItEnds() {
        Visit visit = answered("VOUCHER", "GOOD");
        String application = Visit.location(visit.submit("/join/check", "/join/check", Map.of()));

        assertThat(visit.get(application).body())
                .contains("We are checking your voucher")
                .contains("http-equiv=\"refresh\"")
                .contains("hx-trigger=\"every 1s\"");
        assertThat(visit.get(application).body()).contains("You are a member").contains("200018-2");
    }

    @Test
    void saysWhyAVoucherDoesNotServeAndHowToGoOn() {
        Visit visit = answered("VOUCHER", "EMPTY");
        String application = Visit.location(visit.submit("/join/check", "/join/check", Map.of()));
        visit.get(application);

        String refused = visit.get(application).body();

        assertThat(refused)
                .contains("No place is left on this voucher")
                .contains("all of them are taken")
                .contains("Ask your employer")
                .contains("href=\"/join/paying\"");
        assertThat(visit.get("/join/name").body()).contains("value=\"Sample\"");
        visit.submit("/join/paying", "/join/paying", Map.of("how", "SELF"));
        visit.submit("/join/check", "/join/check", Map.of());
        assertThat(SERVICES.asked("POST", APPLICATIONS)).hasSize(2);
    }

    @Test
    void tellsAWrongCodeAtOnceAndKeepsWhatWasTyped() {
        Visit visit = upToPaying();

        HttpResponse<String> page =
                visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "WRONG-1"));

        assertThat(page.body())
                .contains("We do not know this voucher code")
                .contains("href=\"#voucherCode\"")
                .contains("value=\"WRONG-1\"");
    }

    @Test
    void goesOnWithoutAdviceWhenCorporateIsSilent() {
        SERVICES.refuse("POST /api/corporate/voucher-checks", 503, "try-again", "Try again.");
        try {
            Visit visit = upToPaying();
            HttpResponse<String> page =
                    visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "GOOD"));

            assertThat(Visit.location(page)).isEqualTo("/join/consents");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void sendsOneApplicationHoweverOftenTheButtonIsPressed() throws Exception {
        Visit visit = answered("SELF", "");
        String csrf = Visit.csrf(visit.get("/join/check").body());
        List<Future<String>> pressing = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                pressing.add(threads.submit(() -> Visit.location(visit.post("/join/check", Map.of(), csrf))));
            }
        }

        assertThat(pressing.stream().map(Future::resultNow).distinct()).hasSize(1);
        assertThat(SERVICES.asked("POST", APPLICATIONS).stream()
                        .map(asked -> asked.header("idempotency-key"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void leadsToTheFirstQuestionWithoutAnAnswer() {
        assertThat(Visit.location(visit().get("/join/check"))).isEqualTo("/join/plan");
        assertThat(Visit.location(visit().get("/join/consents"))).isEqualTo("/join/plan");
        assertThat(Visit.location(upToPaying().get("/join/check"))).isEqualTo("/join/paying");
    }

    @Test
    void comesBackToTheAnswersWhenOneIsChanged() {
        Visit visit = answered("SELF", "");

        HttpResponse<String> changed =
                visit.submit("/join/name", "/join/name", Map.of("givenName", "Other", "familyName", "Member 17"));

        assertThat(Visit.location(changed)).isEqualTo("/join/check");
        assertThat(visit.get("/join/check").body()).contains("Other Member 17");
    }

    @Test
    void pointsToThePageOfAnAnswerThatMembershipRefuses() {
        SERVICES.when(
                "POST " + APPLICATIONS,
                422,
                Map.of(
                        "status",
                        422,
                        "code",
                        "invalid-fields",
                        "detail",
                        "x",
                        "errors",
                        List.of(Map.of("field", "email", "code", "not-an-email-address", "detail", "x"))));
        try {
            HttpResponse<String> page = answered("SELF", "").submit("/join/check", "/join/check", Map.of());

            assertThat(page.body())
                    .contains("There is a problem")
                    .contains("href=\"#email\"")
                    .contains("Enter an e-mail address in the form");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Sample\u0007", "Sample\r\nBcc: x@example.org", "x"})
    void refusesNamesThatCannotBeOne(String name) {
        String typed = name.equals("x") ? "x".repeat(10_000) : name;
        Visit visit = visit();
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));

        HttpResponse<String> page =
                visit.submit("/join/name", "/join/name", Map.of("givenName", typed, "familyName", "Member 17"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("There is a problem").contains("href=\"#givenName\"");
        assertThat(SERVICES.asked("POST", APPLICATIONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "زينب", "Zoë 🙂", "O’Neil & \"Sons\""})
    void showsEveryNameAsText(String name) {
        Visit visit = visit();
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));

        HttpResponse<String> accepted =
                visit.submit("/join/name", "/join/name", Map.of("givenName", name, "familyName", "Member 17"));

        assertThat(Visit.location(accepted)).isEqualTo("/join/email");
        assertThat(visit.get("/join/name").body()).doesNotContain("<script>alert");
    }

    @Test
    void saysThatAServiceIsDownWithoutLosingAnything() {
        Visit visit = answered("SELF", "");
        SERVICES.refuse("POST " + APPLICATIONS, 503, "try-again", "Try again.");
        try {
            HttpResponse<String> page = visit.submit("/join/check", "/join/check", Map.of());

            assertThat(page.body()).contains("We could not send your application just now");
            assertThat(visit.get("/join/check").body()).contains("Sample Member 17");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void knowsNoApplicationOfAnothersInvention() {
        assertThat(visit().get("/join/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(visit().get("/join/no-id").statusCode()).isEqualTo(404);
    }

    private Visit answered(String how, String code) {
        Visit visit = upToPaying();
        visit.submit("/join/paying", "/join/paying", Map.of("how", how, "voucherCode", code));
        visit.submit("/join/consents", "/join/consents", Map.of("magazine", "true"));
        return visit;
    }

    private Visit upToPaying() {
        Visit visit = visit();
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));
        visit.submit("/join/email", "/join/email", Map.of("email", "member17@example.org"));
        return visit;
    }
}
