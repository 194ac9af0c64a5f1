package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessLimitIT extends RunningService {

    private static final int ALLOWED = 20;
    private static final int UNDECIDED = 100;
    private static final String WRONG = "ESSEX-0000-0000-0000";

    Seats seats;

    @BeforeEach
    void agree() {
        seats = new Seats(UuidCreator.getTimeOrderedEpoch(), clock);
    }

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void stopsAGuesserAndNobodyElse() {
        Joining guesser = joining.from("198.51.100.7");
        guess(guesser, ALLOWED - 1);
        assertThat(guesser.apply(Joining.application(Joining.newAddress(), WRONG))
                        .status())
                .isEqualTo(202);
        guess(guesser, 1);

        Answer refused = guesser.apply(Joining.application(Joining.newAddress(), WRONG));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("too-many-voucher-attempts");
        assertThat(guesser.apply(Joining.application(Joining.newAddress())).status())
                .isEqualTo(202);
        assertThat(joining.from("198.51.100.7, 198.51.100.8")
                        .apply(Joining.application(Joining.newAddress(), WRONG))
                        .status())
                .isEqualTo(202);
        clock.advance(Duration.ofMinutes(11));
        assertThat(guesser.apply(Joining.application(Joining.newAddress(), WRONG))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void letsABurstPassByNoMoreThanAreUndecided() {
        Joining guesser = joining.from("198.51.100.30");
        List<String> addresses = Stream.generate(Joining::newAddress).limit(160).toList();

        List<Integer> answers = Together.call(
                addresses,
                email -> guesser.apply(Joining.application(email, WRONG)).status());

        // Those that are counted in the same moment: one for each connection of the pool.
        assertThat(answers).filteredOn(status -> status == 202).hasSizeBetween(UNDECIDED, UNDECIDED + 10);
        assertThat(answers).containsOnly(202, 429);
    }

    @Test
    void countsAFailureOnceHoweverOftenItIsDelivered() {
        Joining guesser = joining.from("198.51.100.20");
        UUID application = guesser.applied(Joining.application(Joining.newAddress(), WRONG));

        for (int i = 0; i < ALLOWED + 5; i++) {
            corporate.send(application, seats.refused(application, "voucher-unknown"));
        }
        guesser.await(application, "refused");

        assertThat(guesser.apply(Joining.application(Joining.newAddress(), WRONG))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void letsAWholeOfficeJoinThroughOneNetworkAtOnce() {
        Joining office = joining.from("203.0.113.1");
        List<String> addresses = Stream.generate(Joining::newAddress).limit(64).toList();

        List<UUID> applications =
                Together.call(addresses, email -> office.applied(Joining.application(email, "ESSEX-7K4M-9Q2X-TN5W")));
        applications.subList(0, 10).forEach(id -> corporate.send(id, seats.reserved(id)));
        applications.subList(10, 64).forEach(id -> corporate.send(id, seats.refused(id, "no-seat-left")));

        applications.subList(0, 10).forEach(id -> office.await(id, "active"));
        applications.subList(10, 64).forEach(id -> office.await(id, "refused"));
        assertThat(office.apply(Joining.application(Joining.newAddress(), WRONG))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void stopsAGuesserWhoSentEveryCodeBeforeTheFirstWasFoundWrong() {
        List<EmailProofRequestedV1> waiting = unproved("198.51.100.40", ALLOWED + 5);
        List<EmailProofRequestedV1> first = waiting.subList(0, ALLOWED);
        EmailProofRequestedV1 next = waiting.getLast();
        UUID application = next.applicationId();
        first.forEach(proof -> assertThat(prove(proof).text("status")).isEqualTo("awaiting-voucher"));
        findWrong(first);

        Answer refused = anybody.from("198.51.100.41").prove(application, next.code());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("too-many-voucher-attempts");
        assertThat(refused.header("Retry-After")).contains("30");
        assertThat(anybody.look(application).text("status")).isEqualTo("awaiting-email");
        assertThat(count("SELECT tries FROM email_proof WHERE application_id = ?", application))
                .isZero();
        clock.advance(Duration.ofSeconds(30));
        assertThat(prove(next).text("status")).isEqualTo("awaiting-voucher");
    }

    @Test
    void letsAWholeCouncilProveTheirAddressesThoughSomeMistypedTheCode() {
        List<EmailProofRequestedV1> council = unproved("203.0.113.40", 80);
        List<EmailProofRequestedV1> mistyped = council.subList(0, ALLOWED - 1);
        List<EmailProofRequestedV1> others = council.subList(ALLOWED - 1, council.size());
        mistyped.forEach(proof -> assertThat(prove(proof).status()).isEqualTo(200));
        findWrong(mistyped);

        List<Integer> answers = Together.call(others, proof -> prove(proof).status());

        assertThat(answers).containsOnly(200);
        others.forEach(proof -> corporate.send(proof.applicationId(), seats.reserved(proof.applicationId())));
        others.forEach(proof -> anybody.await(proof.applicationId(), "active"));
    }

    /// Applications with a voucher that wait for their proof, as they were mailed.
    private List<EmailProofRequestedV1> unproved(String network, int times) {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            Joining sender = anybody.from(network);
            for (int i = 0; i < times; i++) {
                sender.applied(Joining.unproved(Joining.newAddress(), WRONG));
            }
            List<EmailProofRequestedV1> mailed = probe.drain().stream()
                    .map(fact -> fact.as(EmailProofRequestedV1.class))
                    .toList();
            assertThat(mailed).hasSize(times);
            return mailed;
        }
    }

    private Answer prove(EmailProofRequestedV1 proof) {
        return anybody.prove(proof.applicationId(), proof.code());
    }

    private void findWrong(List<EmailProofRequestedV1> proved) {
        List<UUID> ids =
                proved.stream().map(EmailProofRequestedV1::applicationId).toList();
        ids.forEach(id -> corporate.send(id, seats.refused(id, "voucher-unknown")));
        ids.forEach(id -> anybody.await(id, "refused"));
    }

    private void guess(Joining guesser, int times) {
        List<UUID> guesses = Stream.generate(() -> guesser.applied(Joining.application(Joining.newAddress(), WRONG)))
                .limit(times)
                .toList();
        guesses.forEach(id -> corporate.send(id, seats.refused(id, "voucher-unknown")));
        guesses.forEach(id -> guesser.await(id, "refused"));
    }
}
