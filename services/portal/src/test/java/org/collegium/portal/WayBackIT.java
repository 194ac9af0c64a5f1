package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.FakeServices.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever holds an application's address goes on with it, signed in or not: to the payment, or first to the code.
class WayBackIT extends PortalIT {

    private static final String RIGHT = "047193";

    @Test
    void leadsAStrangerToThePaymentWithItsPlanAndFee() {
        UUID application = application("awaiting-payment");
        Visit visit = visit();

        String payment = Visit.location(visit.get("/join/" + application));
        String page = visit.get(payment).body();
        visit.post(payment, Map.of("key", UUID.randomUUID().toString(), "outcome", "settled"), Visit.csrf(page));

        assertThat(page).contains("Independent, one year").contains("Pay £90 and join");
        assertThat(visit.session()).isEmpty();
        assertThat(SERVICES.asked("POST", "/api/membership/applications/" + application + "/payment"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).contains("settled"));
    }

    @Test
    void asksForTheCodeWhereTheMailboxIsNotProvedAndGoesOnToThePayment() {
        UUID application = application("awaiting-email");
        String here = "/join/" + application;
        Visit visit = visit();
        assertThat(visit.get(here).body())
                .contains("Check your email")
                .contains("autocomplete=\"one-time-code\"")
                .doesNotContain("role=\"status\"");

        String mistyped =
                visit.submit(here, here + "/code", Map.of("code", "12")).body();
        String wrong =
                visit.submit(here, here + "/code", Map.of("code", "000 000")).body();
        HttpResponse<String> right = visit.submit(here, here + "/code", Map.of("code", "047 193"));

        assertThat(mistyped).contains("Enter the six digits of the code in the mail");
        assertThat(wrong).contains("There is a problem").contains("You have 4 tries left");
        assertThat(Visit.location(right)).isEqualTo(here);
        assertThat(Visit.location(visit.get(here))).isEqualTo(here + "/payment");
        assertThat(SERVICES.asked("POST", "/api/membership/applications/" + application + "/email-proof"))
                .hasSize(2);
    }

    @Test
    void mailsANewCodeAndGoesOnWhenItWasProvedElsewhere() {
        UUID application = application("awaiting-email");
        String here = "/join/" + application;
        Visit visit = visit();

        HttpResponse<String> again = visit.submit(here, here + "/again", Map.of());
        assertThat(Visit.location(again)).isEqualTo(here + "?again");
        assertThat(visit.get(here + "?again").body()).contains("We sent another code");
        SERVICES.refuse(
                "POST /api/membership/applications/" + application + "/email-proof/code",
                429,
                "too-many-email-codes",
                "Too many codes were mailed to this address.");
        assertThat(visit.submit(here, here + "/again", Map.of()).body()).contains("Too many codes were mailed");
        SERVICES.refuse(
                "POST /api/membership/applications/" + application + "/email-proof/code",
                409,
                "email-already-proved",
                "Look at its status.");

        assertThat(Visit.location(visit.submit(here, here + "/again", Map.of())))
                .isEqualTo(here);
    }

    @Test
    void keepsNoCodeThatCameWithoutTheFormsToken() {
        UUID application = application("awaiting-email");

        HttpResponse<String> refused =
                visit().post("/join/" + application + "/code", Map.of("code", RIGHT), "no-token");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("collegium_kept"));
    }

    @Test
    void knowsNoApplicationOfAnothersInvention() {
        String here = "/join/" + application("awaiting-email");
        UUID unknown = UUID.randomUUID();
        String nowhere = "/join/" + unknown;
        for (String step : List.of("email-proof", "email-proof/code")) {
            SERVICES.refuse(
                    "POST /api/membership/applications/" + unknown + "/" + step,
                    404,
                    "not-found",
                    "There is nothing here.");
        }

        assertThat(visit().submit(here, nowhere + "/code", Map.of("code", RIGHT))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visit().submit(here, nowhere + "/again", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void looksRight(int width, ColorScheme mode) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(width, mode, true, "");
            visitor.page().navigate("/join/" + application("awaiting-email"));
            visitor.looksRight("join-way-back-code");
            visitor.page().locator("main button").first().click();
            visitor.looksRight("join-way-back-code-wrong");
            visitor.page().navigate("/join/" + application("awaiting-payment"));
            visitor.looksRight("join-way-back-payment");
        }
    }

    /// One that was not made in any session of this portal.
    private static UUID application(String status) {
        UUID id = UUID.randomUUID();
        String path = "/api/membership/applications/" + id;
        SERVICES.when("GET " + path, 200, state(id, status));
        SERVICES.when("POST " + path + "/payment", 200, state(id, "active"));
        SERVICES.when("POST " + path + "/email-proof/code", 202, state(id, status));
        SERVICES.when("POST " + path + "/email-proof", asked -> {
            if (!asked.text().contains(RIGHT)) {
                return new Answer(
                        422,
                        Map.of(
                                "status",
                                422,
                                "code",
                                "email-code-wrong",
                                "detail",
                                "This is not the code that was mailed. You have 4 tries left."));
            }
            SERVICES.when("GET " + path, 200, state(id, "awaiting-payment"));
            return new Answer(200, state(id, "awaiting-payment"));
        });
        return id;
    }

    private static Map<String, Object> state(UUID id, String status) {
        return status.equals("awaiting-payment")
                ? Map.of(
                        "id",
                        id,
                        "status",
                        status,
                        "plan",
                        "independent",
                        "payment",
                        Map.of("amountPence", 9000, "declined", true))
                : Map.of("id", id, "status", status, "plan", "independent");
    }
}
