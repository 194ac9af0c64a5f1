package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.redemption.ReserveSeat;
import org.collegium.corporate.redemption.ReservingSeats;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.Api;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.collegium.web.limit.FailureLimitFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CorporateTest
class VoucherChecksIT {

    private static final String CHECKS = "/api/corporate/voucher-checks";

    private static final int ALLOWED = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReservingSeats reserving;

    @Autowired
    private VoucherHashing hashing;

    @AfterEach
    void putClockBack() {
        clock.backToRealNow();
    }

    @Test
    void tellsWhatCodeIsGoodFor() {
        Employer employer = Employer.withSeats(port, clock, 1, "email-domain");

        Api.Answer open = from("203.0.113.1").post(CHECKS, Map.of("code", employer.code()));
        Api.Answer covered = from("203.0.113.1")
                .post(CHECKS, Map.of("code", employer.code().replace("-", " "), "email", "a@SAMPLE.example.org"));
        Api.Answer foreign =
                from("203.0.113.1").post(CHECKS, Map.of("code", employer.code(), "email", "a@other.example.org"));

        assertThat(open.text("sponsor")).as(open.body()).isEqualTo("Sample County Council");
        assertThat(covered.status()).as(covered.body()).isEqualTo(200);
        assertThat(foreign.text("code")).isEqualTo("email-domain-not-covered");
    }

    @Test
    void tellsStrangersTheSameOfEveryCodeThatIsNoGood() {
        Employer rotated = Employer.withSeats(port, clock, 1, "none");
        Employer.staff(port).post("/api/corporate/vouchers/" + rotated.voucherId() + "/rotation");
        Employer ended = Employer.withSeats(port, clock, 1, "none");
        clock.advance(Period.ofYears(2));

        String wrong = from("203.0.113.2")
                .post(CHECKS, Map.of("code", "ESSEX-7K4M-9Q2X-TN5W"))
                .body();

        assertThat(wrong).contains("\"voucher-unknown\"");
        assertThat(from("203.0.113.2")
                        .post(CHECKS, Map.of("code", rotated.code()))
                        .body())
                .isEqualTo(wrong);
        assertThat(from("203.0.113.2")
                        .post(CHECKS, Map.of("code", ended.code()))
                        .body())
                .isEqualTo(wrong);
        assertThat(from("203.0.113.2").post(CHECKS, Map.of("code", "😀")).body())
                .isEqualTo(wrong);
        assertThat(from("203.0.113.2")
                        .as(TestTokens.bearer(UUID.randomUUID(), "member"))
                        .post(CHECKS, Map.of("code", ended.code()))
                        .text("code"))
                .isEqualTo("agreement-not-active");
        // Whoever has proved a mailbox and has no account yet is asked for by the portal.
        assertThat(from("203.0.113.2")
                        .as(TestTokens.portal())
                        .post(CHECKS, Map.of("code", ended.code()))
                        .text("code"))
                .isEqualTo("agreement-not-active");
    }

    @Test
    void tellsOnlyTheKnownThatACodeForOnePersonIsUsed() {
        Employer employer = Employer.withSeats(port, clock, 2, "unique-code");
        Applicant applicant = Applicant.fresh();
        assertThat(from("203.0.113.8")
                        .post(CHECKS, Map.of("code", employer.code()))
                        .text("status"))
                .isEqualTo("usable");
        reserving.reserve(new ReserveSeat(
                applicant.applicationId(),
                applicant.personId(),
                "employed",
                hashing.hashOf(VoucherCode.typed(employer.code())),
                "sample.example.org",
                true));

        assertThat(from("203.0.113.8")
                        .post(CHECKS, Map.of("code", employer.code()))
                        .body())
                .isEqualTo(from("203.0.113.8")
                        .post(CHECKS, Map.of("code", "ESSEX-7K4M-9Q2X-TN5W"))
                        .body());
        assertThat(from("203.0.113.8")
                        .as(TestTokens.bearer(UUID.randomUUID(), "member"))
                        .post(CHECKS, Map.of("code", employer.code()))
                        .text("code"))
                .isEqualTo("already-redeemed");
        JsonNode agreement = Employer.staff(port)
                .get("/api/corporate/agreements/" + employer.agreementId())
                .json();
        assertThat(agreement.at("/uniqueCodes/issued").asInt()).isEqualTo(1);
        assertThat(agreement.at("/uniqueCodes/used").asInt()).isEqualTo(1);
        JsonNode listed = Employer.staff(port)
                .get("/api/corporate/agreements/" + employer.agreementId() + "/vouchers")
                .json()
                .at("/items/0");
        assertThat(listed.path("used").asBoolean()).isTrue();
        assertThat(listed.path("usedSince").asString())
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void stopsWrongCodesOfOneAddressWhateverTheKey() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Api client = from("203.0.113.3");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(attempt(client).status()).isEqualTo(422);
        }

        Api.Answer refused = attempt(client);

        assertThat(refused.status()).as(refused.body()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("too-many-voucher-attempts");
        assertThat(refused.header("Retry-After")).contains("2");
        assertThat(client.post(CHECKS, Map.of("code", employer.code())).status())
                .isEqualTo(429);
        assertThat(attempt(from("203.0.113.4")).status()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(2));
        assertThat(attempt(client).status()).isEqualTo(422);
        assertThat(attempt(client).status()).isEqualTo(429);
    }

    @Test
    void letsAWholeCouncilCheckAGoodCodeThroughOneAddress() throws Exception {
        Employer employer = Employer.withSeats(port, clock, 1, "none");

        List<Integer> answers = atOnce(
                200,
                () -> from("203.0.113.6")
                        .withIdempotencyKey(UUID.randomUUID().toString())
                        .post(CHECKS, Map.of("code", employer.code()))
                        .status());

        assertThat(answers).hasSize(200).containsOnly(200);
    }

    @Test
    void letsABurstPassTheLimitByNoMoreThanAreLookedAtInOneMoment() throws Exception {
        List<Integer> answers = atOnce(200, () -> attempt(from("203.0.113.7")).status());

        assertThat(answers).containsOnly(422, 429);
        assertThat(answers)
                .filteredOn(status -> status == 422)
                .hasSizeBetween(ALLOWED, ALLOWED + FailureLimitFilter.AT_ONCE - 1);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> asking) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> asking).limit(times).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static Api.Answer attempt(Api client) {
        return client.withIdempotencyKey(UUID.randomUUID().toString())
                .post(CHECKS, Map.of("code", "ESSEX-7K4M-9Q2X-TN5W"));
    }

    @Test
    void keepsRecordOfRefusedAttemptsWithoutCodeOrAddress() {
        from("203.0.113.5").post(CHECKS, Map.of("code", "GUESS-7K4M-9Q2X-TN5W"));

        assertThat(jdbc.sql("select subject || detail from audit_entry where act = 'voucher-attempt-refused'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("7K4M") || entry.contains("203.0.113"));
    }

    @Test
    void keepsCodesInNoColumnOfTheStoreInPlainText() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        String tail = employer.code().substring(employer.code().indexOf('-') + 1);

        boolean found = jdbc.sql("""
                        select exists (select from voucher v
                                       where v::text like '%' || :tail || '%'
                                          or encode(v.code_sealed, 'escape') like '%' || :tail || '%')
                            or exists (select from audit_entry a where a::text like '%' || :tail || '%')
                        """).param("tail", tail).query(Boolean.class).single();

        assertThat(found).isFalse();
    }

    private Api from(String address) {
        return Api.at(port).with("X-Forwarded-For", address);
    }
}
