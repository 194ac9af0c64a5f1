package org.collegium.standalone.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The clock of every service here: real time plus a shift that only grows, for facts once told cannot be untold.
public final class ShiftedClock extends Clock {

    /// The College's business dates are London's.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

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
    ///
    /// @return whether it could; a moment before now cannot be gone back to
    public synchronized boolean moveTo(Instant moment) {
        Duration further = Duration.between(instant(), moment);
        if (further.isNegative()) {
            return false;
        }
        Duration next = shift.get().plus(further);
        keep.accept(next);
        shift.set(next);
        return true;
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
