package org.collegium.testing.house.broken.seat;

import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class NumberingSeats {
    UUID number() {
        return UUID.randomUUID();
    }
}
