package org.collegium.web.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A clock as bucket4j reads it.
record WallClock(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return Math.addExact(Duration.ofSeconds(now.getEpochSecond()).toNanos(), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
