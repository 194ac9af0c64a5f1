package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.standalone.sample.PlatformApi;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What anybody can do to a platform from outside, by its public API: join, pay, hand out codes, publish.
final class Doors {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("active", "refused");

    private final Api anybody;
    private final PlatformApi office;

    Doors(Credentials credentials) {
        anybody = Api.at(java.net.URI.create(credentials.portal()).getPort());
        office = new PlatformApi(
                credentials.portal(), credentials.tokenUrl(), credentials.clientId(), credentials.clientSecret());
    }

    Api anybody() {
        return anybody;
    }

    PlatformApi office() {
        return office;
    }

    /// An address nobody else has.
    static String freshEmail() {
        return "sample.joiner." + key() + "@example.org";
    }

    static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// Sends an application of somebody whose address the office vouches for; the answer is given as it came.
    Answer apply(String email, @Nullable String voucherCode, String key) {
        Map<String, Object> body = application(email, voucherCode);
        body.put("emailProved", true);
        return anybody.as("Bearer " + office.token())
                .withIdempotencyKey(key)
                .post("/api/membership/applications", body);
    }

    /// Applies as anybody can, and says the application's id; a code goes to the address.
    UUID applyAnonymously(String email) {
        Answer answer =
                anybody.withIdempotencyKey(key()).post("/api/membership/applications", application(email, null));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("awaiting-email");
        return UUID.fromString(answer.text("id"));
    }

    Answer proveEmail(UUID application, String code) {
        return anybody.withIdempotencyKey(key())
                .post("/api/membership/applications/" + application + "/email-proof", Map.of("code", code));
    }

    private static Map<String, Object> application(String email, @Nullable String voucherCode) {
        var body = new LinkedHashMap<String, Object>();
        body.put("givenName", "Sample");
        body.put("familyName", "Joiner");
        body.put("email", email);
        body.put("plan", "employed");
        body.put("consents", Map.of("magazine", true));
        if (voucherCode != null) {
            body.put("voucherCode", voucherCode);
        }
        return body;
    }

    /// Sends an application that must be accepted, and says its id.
    UUID join(String email, @Nullable String voucherCode) {
        Answer answer = apply(email, voucherCode, key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("id"));
    }

    Answer pay(UUID application, String key) {
        return anybody.withIdempotencyKey(key)
                .post("/api/membership/applications/" + application + "/payment", Map.of("outcome", "settled"));
    }

    void decline(UUID application) {
        Answer answer = anybody.withIdempotencyKey(key())
                .post("/api/membership/applications/" + application + "/payment", Map.of("outcome", "declined"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    JsonNode application(UUID id) {
        return anybody.get("/api/membership/applications/" + id).json();
    }

    /// Waits until an application is active or refused.
    JsonNode awaitEnd(UUID application) {
        return Awaitility.await("the end of application " + application)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> application(application), answer -> hasEnded(answer));
    }

    static boolean hasEnded(JsonNode application) {
        return ENDS.contains(application.path("status").asString(""));
    }

    /// An employer with an accepted agreement for so many seats, and its shared code.
    Sponsor sponsor(int seats) {
        String key = key();
        String organisation = id(office.post(
                "/api/corporate/organisations",
                Map.of(
                        "name",
                        "Sample Council " + key,
                        "socialWorkers",
                        5_000,
                        "emailDomains",
                        List.of(),
                        "representative",
                        Map.of(
                                "givenName", "Sample",
                                "familyName", "Representative",
                                "email", "representative." + key + "@example.org")),
                key + " organisation"));
        var wish = new LinkedHashMap<String, Object>();
        wish.put("organisationId", organisation);
        wish.put("plan", "employed");
        wish.put("seats", seats);
        wish.put("startsOn", LocalDate.now(Clock.system(ShiftedClock.ZONE)).toString());
        wish.put("months", 12);
        String quote = id(office.post("/api/corporate/quotes", wish, key + " quote"));
        String agreement = id(office.post(
                "/api/corporate/agreements", Map.of("quoteId", quote, "binding", "none"), key + " agreement"));
        String path = "/api/corporate/agreements/" + agreement;
        office.post(path + "/acceptance", Map.of(), key + " acceptance");
        JsonNode vouchers = office.post(path + "/vouchers", Map.of("kind", "shared"), key + " voucher");
        return new Sponsor(
                agreement, vouchers.path("items").path(0).path("code").asString());
    }

    Seats seats(String agreement) {
        JsonNode seats = office.get("/api/corporate/agreements/" + agreement).path("seats");
        return new Seats(
                seats.path("bought").asInt(),
                seats.path("reserved").asInt(),
                seats.path("redeemed").asInt(),
                seats.path("free").asInt());
    }

    /// Writes and publishes a small issue.
    void publishNew(String number) {
        write(number);
        publish(number);
    }

    void write(String number) {
        office.post(
                "/api/issues/issues",
                Map.of(
                        "number",
                        number,
                        "label",
                        "Issue " + number,
                        "articles",
                        List.of(Map.of(
                                "section",
                                "Update",
                                "title",
                                "One article of " + number,
                                "authors",
                                List.of(),
                                "body",
                                "A short *article*, for a test."))),
                "write-" + number);
    }

    void publish(String number) {
        office.post("/api/issues/issues/" + number + "/publication", Map.of(), "publish-" + number);
    }

    JsonNode campaign(String number) {
        return office.get("/api/notifications/campaigns?issue=" + number)
                .path("items")
                .path(0);
    }

    /// Waits until the campaign is finished.
    JsonNode awaitCampaign(String number) {
        return Awaitility.await("the campaign of " + number)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> campaign(number),
                        answer -> answer.path("status").asString("").equals("finished"));
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }

    /// An accepted agreement and its shared voucher code.
    record Sponsor(String agreement, String code) {}

    record Seats(int bought, int reserved, int redeemed, int free) {}
}
