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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        String application = Visit.location(send(visit));
        String payment = Visit.location(visit.get(application));
        HttpResponse<String> page = visit.get(payment);
        visit.post(payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "settled"), Visit.csrf(page.body()));

        assertThat(page.body()).contains("Pay £60 and join");
        assertThat(visit.get(application).body()).contains("You are a member").contains("200017-4");
        assertThat(SERVICES.asked("POST", APPLICATIONS).getFirst().text())
                .contains("\"plan\":\"employed\"")
                .contains("\"magazine\":true")
                .contains("\"emailProved\":true")
                .contains("\"regulator\":\"HCPC\"")
                .contains("\"number\":\"SW12345\"")
                .doesNotContain("voucherCode");
    }

    @Test
    void letsADeclinedCardTryAgain() {
        Visit visit = answered("SELF", "");
        String payment = Visit.location(send(visit)) + "/payment";

        visit.submit(payment, payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "declined"));

        assertThat(visit.get(payment).body()).contains("Your card was declined").contains("Pay £60 and join");
    }

    @Test
    void showsTheCheckOfAVoucherUntilItEnds() {
        Visit visit = answered("VOUCHER", "GOOD");
        String application = Visit.location(send(visit));

        assertThat(visit.get(application).body())
                .contains("We are checking your voucher")
                .contains("http-equiv=\"refresh\"")
                .contains("hx-trigger=\"every 1s\"");
        assertThat(visit.get(application).body()).contains("You are a member").contains("200018-2");
    }

    @Test
    void saysWhyAVoucherDoesNotServeAndHowToGoOn() {
        Visit visit = answered("VOUCHER", "EMPTY");
        String application = Visit.location(send(visit));
        visit.get(application);

        String refused = visit.get(application).body();

        assertThat(refused)
                .contains("No seat is left on this voucher")
                .contains("all of them are taken")
                .contains("Ask your employer")
                .contains("href=\"/join/paying\"");
        assertThat(visit.get("/join/name").body()).contains("value=\"Sample\"");
        visit.submit("/join/paying", "/join/paying", Map.of("how", "SELF"));
        send(visit);
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
    void asksAboutACodeAsThePortalItself() {
        Visit visit = upToPaying();

        visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "ESSEX"));

        assertThat(SERVICES.asked("POST", "/api/corporate/voucher-checks"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("authorization")).startsWith("Bearer "));
    }

    @Test
    void keepsTheAnswersOfWhoeverLooksAtAnothersApplication() {
        Visit other = answered("SELF", "");
        String application = Visit.location(send(other));
        String payment = application + "/payment";
        other.submit(payment, payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "settled"));
        Visit visit = upToPaying();

        assertThat(visit.get(application).body()).contains("You are a member");

        assertThat(visit.get("/join/name").body()).contains("Member 17");
    }

    @Test
    void goesOnWithoutAdviceWhenCorporateIsSilent() {
        SERVICES.refuse("POST /api/corporate/voucher-checks", 503, "try-again", "Try again.");
        try {
            Visit visit = upToPaying();
            HttpResponse<String> page =
                    visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "GOOD"));

            assertThat(Visit.location(page)).isEqualTo("/join/plan");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void sendsOneApplicationHoweverOftenTheButtonIsPressed() throws Exception {
        Visit visit = answered("SELF", "");
        String page = visit.get("/join/check").body();
        List<Future<String>> pressing = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                pressing.add(threads.submit(
                        () -> Visit.location(visit.post("/join/check", Map.of("key", key(page)), Visit.csrf(page)))));
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
        assertThat(Visit.location(visit().get("/join"))).isEqualTo("/join/email");
        assertThat(Visit.location(visit().get("/join/check"))).isEqualTo("/join");
        assertThat(Visit.location(joiner(address()).get("/join/consents"))).isEqualTo("/join/name");
        assertThat(Visit.location(upToPaying().get("/join/check"))).isEqualTo("/join/paying");
    }

    @Test
    void sendsOnlyTheAnswersThatWereShown() {
        Visit visit = answered("SELF", "");
        String shown = visit.get("/join/check").body();
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "student"));

        HttpResponse<String> page = visit.post("/join/check", Map.of("key", key(shown)), Visit.csrf(shown));

        assertThat(page.body()).contains("changed in another tab").contains("Student");
        assertThat(SERVICES.asked("POST", APPLICATIONS)).isEmpty();
    }

    @Test
    void namesTheEmployerAndAsksForNoPlanWhereItPays() {
        Visit visit = upToPaying();

        HttpResponse<String> paid =
                visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "ESSEX"));
        visit.submit("/join/registration", "/join/registration", Map.of());
        visit.submit("/join/consents", "/join/consents", Map.of("magazine", "true"));

        assertThat(Visit.location(paid)).isEqualTo("/join/registration");
        assertThat(visit.get("/join/check").body())
                .contains("Essex County Council")
                .contains("Employed social worker")
                .contains("None given")
                .contains("step 7 of 7");
    }

    @ParameterizedTest
    @CsvSource({"HCPC, , number", ", SW12345, regulator", "HCPC, <b>, number", "H, SW12345, regulator"})
    void asksForBothHalvesOfARegistration(@Nullable String regulator, @Nullable String number, String field) {
        Visit visit = upToPaying();
        visit.submit("/join/paying", "/join/paying", Map.of("how", "SELF"));
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));

        HttpResponse<String> page = visit.submit(
                "/join/registration",
                "/join/registration",
                Map.of("regulator", regulator == null ? "" : regulator, "number", number == null ? "" : number));

        assertThat(page.body()).contains("There is a problem").contains("href=\"#" + field + "\"");
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
            HttpResponse<String> page = send(answered("SELF", ""));

            assertThat(page.body())
                    .contains("There is a problem")
                    .contains("href=\"#email\"")
                    .contains("Enter an e-mail address in the form");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void saysThatAServiceIsDownWithoutLosingAnything() {
        Visit visit = answered("SELF", "");
        SERVICES.refuse("POST " + APPLICATIONS, 503, "try-again", "Try again.");
        try {
            HttpResponse<String> page = send(visit);

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

    private static HttpResponse<String> send(Visit visit) {
        String page = visit.get("/join/check").body();
        return visit.post("/join/check", Map.of("key", key(page)), Visit.csrf(page));
    }

    private static String key(String page) {
        return page.replaceFirst("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    }

    private Visit answered(String how, String code) {
        Visit visit = upToPaying();
        visit.submit("/join/paying", "/join/paying", Map.of("how", how, "voucherCode", code));
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));
        visit.submit("/join/registration", "/join/registration", Map.of("regulator", "HCPC", "number", "SW12345"));
        visit.submit("/join/consents", "/join/consents", Map.of("magazine", "true"));
        return visit;
    }

    private Visit upToPaying() {
        Visit visit = joiner(address());
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));
        return visit;
    }

    private static String address() {
        return "joiner-" + UUID.randomUUID() + "@example.org";
    }
}
