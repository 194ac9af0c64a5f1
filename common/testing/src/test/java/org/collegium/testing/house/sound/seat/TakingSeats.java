package org.collegium.testing.house.sound.seat;

import java.util.UUID;
import org.collegium.testing.house.sound.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes seats.
@Service
public class TakingSeats {

    private final Seats seats;
    private final ApplicationEventPublisher events;

    TakingSeats(Seats seats, ApplicationEventPublisher events) {
        this.seats = seats;
        this.events = events;
    }

    @Transactional
    public SeatView take(UUID id, PersonId person) {
        Seat seat = seats.findById(id).orElseThrow();
        events.publishEvent(seat.take(person));
        return new SeatView(id, seat.isFree());
    }
}
