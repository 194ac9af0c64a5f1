package org.collegium.testing.house.broken.seat;

import java.time.Clock;

class ClockedPolicy {
    boolean isOpen(Clock clock) {
        return clock.millis() > 0;
    }
}
