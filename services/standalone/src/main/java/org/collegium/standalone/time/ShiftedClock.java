package org.collegium.standalone.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The clock of every service here: real time plus a shift that only grows, for facts once told cannot be untold.
public final class ShiftedClock extends Clock {

    /// The College's business dates are London's.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// The longest move: longer than anything here lasts. A slip of the finger must not cost the data folder, for no
    /// move is undone.
    public static final Period STRIDE = Period.ofYears(5);

    /// Dates beyond it are typing errors to every service.
    public static final Instant END =
            LocalDate.of(2101, 1, 1).atStartOfDay(ZONE).toInstant();

    private final Clock real;
    private final AtomicReference<Duration> shift;
    private final Consumer<Duration> keep;

    /// @param shift how far the clock was moved before
    /// @param keep  stores the shift so that a restart goes on from there; called before the clock moves
    public ShiftedClock(Duration shift, Consumer<Duration> keep) {
        this(Clock.system(ZONE), new AtomicReference<>(shift), keep);
    }

    private ShiftedClock(Clock real, AtomicReference<Duration> shift, Consumer<Duration> keep) {
        this.real = real;
        this.shift = shift;
        this.keep = keep;
    }

    /// Moves every service's clock forward to a moment.
    public synchronized Move moveTo(Instant moment) {
        Instant now = instant();
        if (!moment.isAfter(now)) {
            return Move.NOT_FORWARD;
        }
        if (!moment.isBefore(END)) {
            return Move.BEYOND_THE_END;
        }
        if (moment.isAfter(now.atZone(ZONE).plus(STRIDE).toInstant())) {
            return Move.TOO_FAR_AT_ONCE;
        }
        Duration next = shift.get().plus(Duration.between(now, moment));
        keep.accept(next);
        shift.set(next);
        return Move.MOVED;
    }

    /// What came of a wish to move.
    public enum Move {
        MOVED,
        /// Nobody can go back, and standing still is no move.
        NOT_FORWARD,
        TOO_FAR_AT_ONCE,
        BEYOND_THE_END
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), shift, keep);
    }
}
