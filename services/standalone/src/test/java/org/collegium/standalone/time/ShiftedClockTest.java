package org.collegium.standalone.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftedClockTest {

    private final List<Duration> kept = new ArrayList<>();
    private final ShiftedClock clock = new ShiftedClock(Duration.ZERO, kept::add);

    @Test
    void movesForwardWithEveryViewOfIt() {
        Clock utc = clock.withZone(java.time.ZoneOffset.UTC);
        Instant later = clock.instant().plus(Duration.ofDays(30));

        ShiftedClock.Move moved = clock.moveTo(later);

        assertThat(moved).isEqualTo(ShiftedClock.Move.MOVED);
        assertThat(clock.instant()).isAfterOrEqualTo(later);
        assertThat(utc.instant()).isAfterOrEqualTo(later);
        assertThat(kept).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("absurdMoves")
    void refusesAbsurdMoves(TemporalAmount amount, ShiftedClock.Move refusal) {
        Instant before = clock.instant();

        ShiftedClock.Move moved =
                clock.moveTo(before.atZone(ShiftedClock.ZONE).plus(amount).toInstant());

        assertThat(moved).isEqualTo(refusal);
        assertThat(kept).isEmpty();
        assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
    }

    static Stream<Arguments> absurdMoves() {
        return Stream.of(
                Arguments.of(Period.ofDays(-1), ShiftedClock.Move.NOT_FORWARD),
                Arguments.of(Duration.ZERO, ShiftedClock.Move.NOT_FORWARD),
                Arguments.of(Period.ofYears(5).plusDays(1), ShiftedClock.Move.TOO_FAR_AT_ONCE),
                Arguments.of(Period.ofYears(50), ShiftedClock.Move.TOO_FAR_AT_ONCE),
                Arguments.of(Period.ofYears(500), ShiftedClock.Move.BEYOND_THE_END));
    }

    @Test
    void endsWithTheYear2100() {
        Duration toTheLastDay = Duration.between(Instant.now(), ShiftedClock.END.minus(Duration.ofDays(2)));
        var late = new ShiftedClock(toTheLastDay, kept::add);

        assertThat(late.moveTo(ShiftedClock.END)).isEqualTo(ShiftedClock.Move.BEYOND_THE_END);
        assertThat(late.moveTo(ShiftedClock.END.minusSeconds(1))).isEqualTo(ShiftedClock.Move.MOVED);
    }

    @Test
    void goesOnFromWhereItWasMovedBefore() {
        var again = new ShiftedClock(Duration.ofDays(365), kept::add);

        assertThat(again.instant()).isAfter(clock.instant().plus(Duration.ofDays(364)));
        assertThat(again.getZone()).isEqualTo(ShiftedClock.ZONE);
    }
}
