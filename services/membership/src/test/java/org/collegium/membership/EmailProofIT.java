package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing happens, and nothing is told, before the applicant has proved that they read the address's mail.
class EmailProofIT extends RunningService {

    private static final String APPLICATIONS = "/api/membership/applications";
    private static final String CODE = "ESSEX-7K4M-9Q2X-TN5W";

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void mailsACodeAndGoesOnWhenItComesBack() {
        String email = Joining.newAddress();
        try (EventProbe probe = EventProbe.fromNow()) {
            Answer received = anybody.apply(Joining.unproved(email));
            UUID application = UUID.fromString(received.text("id"));
            probe.about(application);

            assertThat(received.status()).isEqualTo(202);
            assertThat(received.text("status")).isEqualTo("awaiting-email");
            EmailProofRequestedV1 asked = probe.expect(EmailProofRequestedV1.class);
            assertThat(asked.email()).isEqualTo(email);
            assertThat(asked.code()).matches("\\d{6}");
            assertThat(asked.expiresAt())
                    .isCloseTo(clock.instant().plus(Duration.ofMinutes(10)), within(1, ChronoUnit.MINUTES));
            assertThat(asked.toString()).doesNotContain(asked.code(), email);

            Answer proved = anybody.prove(application, asked.code());

            assertThat(proved.status()).as(proved.body()).isEqualTo(200);
            assertThat(proved.text("status")).isEqualTo("awaiting-payment");
            assertThat(proved.body()).isEqualTo(anybody.look(application).body());
            assertThat(anybody.prove(application, asked.code()).text("code")).isEqualTo("email-already-proved");
            assertThat(anybody.askForCode(application).text("code")).isEqualTo("email-already-proved");
            probe.expectNothingMore();
        }
    }

    @Test
    void answersEveryAddressAlikeUntilTheProof() {
        String former = Joining.newAddress();
        joining.member(former);
        clock.advance(Duration.ofDays(400));
        String member = Joining.newAddress();
        joining.member(member);
        String known = Joining.newAddress();
        api.as(TestTokens.portal())
                .post("/api/membership/people", Map.of("givenName", "Sample", "familyName", "Mentor", "email", known));
        List<String> addresses = List.of(former, member, known, Joining.newAddress());

        for (String code : List.of("", CODE)) {
            List<List<String>> seen = addresses.stream()
                    .map(email -> steps(code.isEmpty() ? Joining.unproved(email) : Joining.unproved(email, code)))
                    .toList();

            assertThat(seen.stream().distinct()).hasSize(1);
        }
        assertThat(count(
                        "SELECT count(*) FROM application WHERE email IN (?, ?) AND status = 'AWAITING_EMAIL'"
                                + " AND (known_person_id IS NOT NULL OR former_member)",
                        member,
                        former))
                .isZero();
    }

    /// Everything that somebody sees who cannot read the mail.
    private List<String> steps(Map<String, Object> body) {
        Answer received = anybody.apply(body);
        UUID id = UUID.fromString(received.text("id"));
        return Stream.of(
                        received,
                        anybody.look(id),
                        anybody.pay(id, "settled"),
                        anybody.prove(id, wrong(id)),
                        anybody.askForCode(id),
                        anybody.prove(id, "12345"),
                        anybody.look(id))
                .map(answer -> answer.status() + " " + answer.body().replace(id.toString(), "id"))
                .toList();
    }

    @Test
    void tellsAMemberWhoProvesTheAddressThatTheyBelongAndAsksForNoSeat() {
        String email = Joining.newAddress();
        joining.member(email);
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID application = anybody.applied(Joining.unproved(email, CODE));
            probe.about(application);

            Answer proved = anybody.prove(
                    application, probe.expect(EmailProofRequestedV1.class).code());

            assertThat(proved.status()).isEqualTo(200);
            assertThat(proved.text("status")).isEqualTo("refused");
            assertThat(proved.json().at("/refusal/code").asString()).isEqualTo("already-a-member");
            assertThat(anybody.pay(application, "settled").text("code")).isEqualTo("payment-not-due");
            probe.expectNothingMore();
        }
    }

    @Test
    void asksForASeatOnlyAfterTheProof() {
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress(), CODE));
            probe.about(application);
            String code = probe.expect(EmailProofRequestedV1.class).code();

            assertThat(anybody.prove(application, code).text("status")).isEqualTo("awaiting-voucher");

            assertThat(probe.expect(SeatRequestedV1.class).emailVerified()).isTrue();
            assertThat(count("SELECT count(*) FROM application WHERE id = ? AND voucher_hash IS NULL", application))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysHowManyTriesAreLeftAndGivesThemBackWithANewCode() {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
            probe.about(application);
            String first = probe.expect(EmailProofRequestedV1.class).code();

            List<String> details = IntStream.range(0, 5)
                    .mapToObj(i -> anybody.prove(application, other(first)))
                    .map(answer -> answer.status() + " " + answer.text("code") + " " + answer.text("detail"))
                    .toList();
            assertThat(details).allMatch(detail -> detail.startsWith("422 email-code-wrong"));
            assertThat(details.getFirst()).contains("4 tries");
            assertThat(details.getLast()).contains("No try is left");
            assertThat(anybody.prove(application, first).text("code")).isEqualTo("email-code-used-up");
            assertThat(anybody.askForCode(application).status()).isEqualTo(202);
            String second = probe.expect(EmailProofRequestedV1.class).code();
            assertThat(anybody.prove(application, second).text("status")).isEqualTo("awaiting-payment");
        }
    }

    @Test
    void refusesACodeThatIsTooOld() {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
            String code =
                    probe.about(application).expect(EmailProofRequestedV1.class).code();

            clock.advance(Duration.ofMinutes(11));

            assertThat(anybody.prove(application, code).text("code")).isEqualTo("email-code-expired");
            assertThat(anybody.look(application).text("status")).isEqualTo("awaiting-email");
        }
    }

    @Test
    void countsATryWithAnIdempotencyKeyToo() {
        UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
        String wrong = wrong(application);

        List<String> codes = IntStream.range(0, 6)
                .mapToObj(i -> Api.at(port)
                        .withIdempotencyKey(UUID.randomUUID().toString())
                        .post(APPLICATIONS + "/" + application + "/email-proof", Map.of("code", wrong))
                        .text("code"))
                .toList();

        assertThat(codes).startsWith("email-code-wrong").endsWith("email-code-used-up");
        assertThat(Collections.frequency(codes, "email-code-wrong")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsNoMoreThanFiveTriesThroughHoweverManyComeAtOnce(boolean right) {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
            String code =
                    probe.about(application).expect(EmailProofRequestedV1.class).code();
            List<String> sent = Collections.nCopies(50, right ? code : other(code));

            List<String> answers = Together.call(sent, one -> {
                Answer answer = anybody.prove(application, one);
                return answer.status() == 200 ? "proved" : answer.text("code");
            });

            if (right) {
                assertThat(answers).containsOnlyOnce("proved").containsOnly("proved", "email-already-proved");
            } else {
                assertThat(answers).containsOnly("email-code-wrong", "email-code-used-up");
                assertThat(Collections.frequency(answers, "email-code-wrong")).isEqualTo(5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦", "123 456"})
    void takesSixDigitsOnlyAndChargesNoTryForOthers(String code) {
        UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));

        Answer answer = anybody.prove(application, code);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid-fields");
        assertThat(count("SELECT tries FROM email_proof WHERE application_id = ?", application))
                .isZero();
    }

    @Test
    void findsNothingUnderAnIdThatNobodyHas() {
        UUID nobody = UUID.randomUUID();

        assertThat(anybody.prove(nobody, "123456").status()).isEqualTo(404);
        assertThat(anybody.askForCode(nobody).status()).isEqualTo(404);
    }

    @Test
    void storesTheCodeNowhereAndForgetsWhatNobodyProves() {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
            String code =
                    probe.about(application).expect(EmailProofRequestedV1.class).code();
            assertThat(count("SELECT count(*) FROM email_proof p WHERE p::text LIKE ?", "%" + code + "%"))
                    .isZero();

            clock.advance(Duration.ofHours(25));

            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(anybody.look(application).status()).isEqualTo(404));
            assertThat(count("SELECT count(*) FROM email_proof WHERE application_id = ?", application))
                    .isZero();
        }
    }

    /// Makes every code wrong, so that no guess of a test can be right by chance.
    private String wrong(UUID application) {
        jdbc.sql("UPDATE email_proof SET code_hash = repeat('0', 64) WHERE application_id = ?")
                .param(application)
                .update();
        return "123456";
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
