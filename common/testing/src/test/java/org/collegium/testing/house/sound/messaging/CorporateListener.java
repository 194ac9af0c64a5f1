package org.collegium.testing.house.sound.messaging;

import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.testing.house.sound.person.PersonId;
import org.collegium.testing.house.sound.seat.TakingSeats;
import org.springframework.stereotype.Component;

@Component
class CorporateListener {

    private final TakingSeats taking;

    CorporateListener(TakingSeats taking) {
        this.taking = taking;
    }

    void handle(SeatRedeemedV1 fact) {
        taking.take(fact.seatId(), new PersonId(fact.applicationId()));
    }
}
