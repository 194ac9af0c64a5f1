package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.collegium.messaging.MessagingProperties.Patience;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(
            Duration.ofMillis(200),
            Duration.ofMinutes(1),
            10,
            Duration.ofSeconds(5),
            Duration.ofDays(1),
            Duration.ofMillis(200));

    @Test
    void doublesThePauseAfterEachFailureUpToTheLongest() {
        var pauses = IntStream.rangeClosed(1, 11)
                .mapToObj(patience::pauseAfterFailure)
                .map(Duration::toMillis);

        assertThat(pauses)
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 6400L, 12800L, 25600L, 51200L, 60000L, 60000L);
    }

    @Test
    void neverPausesLongBeforeLookingForWhatIsAwaited() {
        assertThat(patience.pauseWhileAwaiting(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(patience.pauseWhileAwaiting(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }
}
