package org.collegium.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock in Europe/London that stands still until a test moves it; safe to read from any thread.
///
/// Instants are whole milliseconds, so that they come back unchanged from PostgreSQL and JSON.
public final class MovableClock extends Clock {

    /// The zone in which the platform reckons its days.
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// Starts at the real now.
    public static MovableClock atRealNow() {
        return at(Clock.systemUTC().instant());
    }

    public static MovableClock at(Instant instant) {
        return new MovableClock(new AtomicReference<>(whole(instant)), LONDON);
    }

    /// Jumps to an instant, also backwards.
    public void set(Instant instant) {
        now.set(whole(instant));
    }

    /// Jumps to noon of a day in London: the day is then the same in every zone near.
    public void set(LocalDate day) {
        set(day.atTime(12, 0).atZone(LONDON).toInstant());
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> whole(instant.plus(duration)));
    }

    /// Advances by calendar days, months or years in London, keeping the time of day.
    public void advance(Period period) {
        now.updateAndGet(instant -> instant.atZone(LONDON).plus(period).toInstant());
    }

    /// Goes back to the real now; a test that moved the clock of a shared context does so when it ends.
    public void backToRealNow() {
        set(Clock.systemUTC().instant());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same moving time seen in another zone.
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    private static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
