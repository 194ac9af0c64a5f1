package org.collegium.testing.house.sound.messaging;

import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.testing.house.sound.seat.SeatEvent;
import org.springframework.stereotype.Component;

@Component
class SeatPublisher {

    SeatRedeemedV1 told(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Taken taken ->
                new SeatRedeemedV1(taken.person().value(), taken.seatId(), taken.seatId(), taken.seatId());
        };
    }
}
