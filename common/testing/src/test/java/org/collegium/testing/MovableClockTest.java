package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private final MovableClock clock = MovableClock.at(Instant.parse("2012-10-27T23:30:00.123456Z"));

    @Test
    void standsStillInWholeMilliseconds() {
        assertThat(clock.instant()).isEqualTo("2012-10-27T23:30:00.123Z").isEqualTo(clock.instant());
    }

    @Test
    void reckonsDaysInLondon() {
        assertThat(LocalDate.now(clock)).isEqualTo("2012-10-28");
    }

    @Test
    void advancesByTime() {
        clock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo("2012-10-28T00:30:00.123Z");
    }

    @Test
    void keepsTheTimeOfDayOverTheChangeToWinterTime() {
        clock.advance(Period.ofDays(1));

        assertThat(clock.instant()).isEqualTo("2012-10-29T00:30:00.123Z");
    }

    @Test
    void movesTogetherWithItsViewInAnotherZone() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.set(LocalDate.of(2012, 11, 1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant()).isEqualTo("2012-11-01T12:00:00Z");
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
