package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessLimitIT extends RunningService {

    private static final int ALLOWED = 20;
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

    private void guess(Joining guesser, int times) {
        List<UUID> guesses = Stream.generate(() -> guesser.applied(Joining.application(Joining.newAddress(), WRONG)))
                .limit(times)
                .toList();
        guesses.forEach(id -> corporate.send(id, seats.refused(id, "voucher-unknown")));
        guesses.forEach(id -> guesser.await(id, "refused"));
    }
}
