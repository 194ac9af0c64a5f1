package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorporateTest
class VoucherChecksIT {

    private static final String CHECKS = "/api/corporate/voucher-checks";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

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
    }

    @Test
    void limitsTheAttemptsOfOneAddressWhateverTheKey() {
        Api client = from("203.0.113.3");
        int allowed = 0;
        Api.Answer answer = attempt(client);
        // The allowance grows again while the test runs, so on a slow machine more than thirty get through.
        while (answer.status() == 422 && allowed < 300) {
            allowed++;
            answer = attempt(client);
        }

        assertThat(allowed).isGreaterThanOrEqualTo(30);
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("too-many-voucher-attempts");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(attempt(from("203.0.113.4")).status()).isEqualTo(422);
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
