package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tools of whoever tries the platform out, through its front door.
class DevToolsIT {

    private final Api anybody = Platform.doors().anybody();

    @ParameterizedTest
    @CsvSource({
        "advance, P-1D, 409, clock-only-goes-forward",
        "advance, PT0S, 409, clock-only-goes-forward",
        "now, 2001-01-01T00:00:00Z, 409, clock-only-goes-forward",
        "advance, P5Y1D, 422, too-far-at-once",
        "now, 2099-12-31T00:00:00Z, 422, too-far-at-once",
        "advance, P500Y, 422, beyond-the-end",
        "now, 2101-01-01T00:00:00Z, 422, beyond-the-end",
        "advance, soon, 422, not-a-duration",
        "now, +1000000000-12-31T23:59:59Z, 422, beyond-the-end"
    })
    void refusesToMoveTheClockAbsurdly(String field, String value, int status, String code) {
        String before = anybody.get("/dev/clock").text("today");

        Answer refused = anybody.post("/dev/clock", Map.of(field, value));

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(
                        status == 409
                                ? refused.text("code")
                                : refused.json().at("/errors/0/code").asString())
                .isEqualTo(code);
        assertThat(anybody.get("/dev/clock").text("today")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/inbox/messages", "/%64ev/inbox/messages"})
    void answersNobodyWhoComesThroughAProxy(String path) {
        assertThat(anybody.with("X-Forwarded-For", "127.0.0.1").get(path).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/inbox?to=%00", "/dev/inbox/messages?to=%00", "/dev/inbox/messages?limit=0"})
    void namesTheParameterThatItCannotUse(String path) {
        Answer refused = anybody.get(path);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(path.replaceAll(".*\\?|=.*", ""));
    }

    @Test
    void answersThisMachine() {
        assertThat(anybody.get("/dev/inbox/messages").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "corporate", "mentoring", "endorsement", "issues", "notifications"})
    void describesEveryServiceAtThePortalsOrigin(String service) {
        Answer description = anybody.get("/api/" + service + "/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("servers")).hasSize(1);
        assertThat(description.json().at("/servers/0/url").asString()).isEqualTo("/");
    }
}
