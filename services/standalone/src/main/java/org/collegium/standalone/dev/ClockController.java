package org.collegium.standalone.dev;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Shows the clock of every service and moves it forward.
@RestController
class ClockController {

    private final ShiftedClock clock;

    ClockController(ShiftedClock clock) {
        this.clock = clock;
    }

    @GetMapping("/dev/clock")
    Time now() {
        return new Time(
                clock.instant(),
                clock.instant().atZone(ShiftedClock.ZONE).toLocalDate().toString());
    }

    @PostMapping("/dev/clock")
    Time move(@RequestBody Move move) {
        String field = move.now() == null ? "advance" : "now";
        return switch (clock.moveTo(target(move))) {
            case MOVED -> now();
            case NOT_FORWARD ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "clock-only-goes-forward",
                        "It is already later than that. The clock cannot go back, because facts were told in the"
                                + " meantime. Send a later moment.");
            case TOO_FAR_AT_ONCE ->
                throw Problem.invalid(
                        field,
                        "too-far-at-once",
                        "Move at most " + ShiftedClock.STRIDE.getYears()
                                + " years at once: a move cannot be undone. Send several moves to go further.");
            case BEYOND_THE_END ->
                throw Problem.invalid(
                        field, "beyond-the-end", "The clock ends with the year 2100. Send an earlier moment.");
        };
    }

    private Instant target(Move move) {
        String now = move.now();
        String advance = move.advance();
        if ((now == null) == (advance == null)) {
            throw Problem.invalid("now", "one-of-two", "Send either now or advance.");
        }
        return now != null ? moment(now) : later(String.valueOf(advance));
    }

    private static Instant moment(String now) {
        try {
            return Instant.parse(now);
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("now", "not-a-moment", "Send a moment such as 2026-12-24T09:00:00Z.");
        }
    }

    private Instant later(String advance) {
        try {
            TemporalAmount amount = advance.contains("T") ? Duration.parse(advance) : Period.parse(advance);
            ZonedDateTime here = clock.instant().atZone(ShiftedClock.ZONE);
            return here.plus(amount).toInstant();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw Problem.invalid("advance", "not-a-duration", "Send a duration such as P30D, P1M or PT2H.");
        }
    }

    record Move(@Nullable String now, @Nullable String advance) {}

    /// @param today the business date in London
    record Time(Instant now, String today) {}
}
