package org.collegium.testing.house.broken.seat;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

@Service
class StampingSeats {
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }
}
