package org.collegium.web.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import java.time.Duration;

/// One limit as it is configured.
///
/// @param name  as under `collegium.limits`, and in the table
/// @param tries how many a subject may have at once
/// @param per   how long until all of them have come back
record LimitSetting(String name, long tries, Duration per) {

    LimitSetting {
        if (tries < 1 || !per.isPositive()) {
            throw new IllegalArgumentException(
                    "collegium.limits.%s needs at least one try in a window longer than nothing.".formatted(name));
        }
    }

    Bandwidth bandwidth() {
        return BandwidthBuilder.builder()
                .capacity(tries)
                .refillGreedy(tries, per)
                .build();
    }
}
