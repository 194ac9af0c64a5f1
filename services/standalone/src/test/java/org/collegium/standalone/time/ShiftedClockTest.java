package org.collegium.standalone.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftedClockTest {

    private final List<Duration> kept = new ArrayList<>();
    private final ShiftedClock clock = new ShiftedClock(Duration.ZERO, kept::add);

    @Test
    void movesForwardWithEveryViewOfIt() {
        Clock utc = clock.withZone(java.time.ZoneOffset.UTC);
        Instant later = clock.instant().plus(Duration.ofDays(30));

        boolean moved = clock.moveTo(later);

        assertThat(moved).isTrue();
        assertThat(clock.instant()).isAfterOrEqualTo(later);
        assertThat(utc.instant()).isAfterOrEqualTo(later);
        assertThat(kept).hasSize(1);
    }

    @Test
    void refusesToGoBack() {
        boolean moved = clock.moveTo(clock.instant().minusSeconds(60));

        assertThat(moved).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void goesOnFromWhereItWasMovedBefore() {
        var again = new ShiftedClock(Duration.ofDays(365), kept::add);

        assertThat(again.instant()).isAfter(clock.instant().plus(Duration.ofDays(364)));
        assertThat(again.getZone()).isEqualTo(ShiftedClock.ZONE);
    }
}
