package org.collegium.testing.house.broken.seat;

import java.time.Clock;
import org.springframework.stereotype.Service;

@Service
class TickingSeats {
    Clock clock() {
        return Clock.systemUTC();
    }
}
