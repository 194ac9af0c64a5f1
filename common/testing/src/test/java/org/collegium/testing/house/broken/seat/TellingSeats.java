package org.collegium.testing.house.broken.seat;

import org.collegium.testing.house.broken.messaging.StatefulPublisher;
import org.springframework.stereotype.Service;

@Service
class TellingSeats {
    void tell() {
        new StatefulPublisher().publish();
    }
}
