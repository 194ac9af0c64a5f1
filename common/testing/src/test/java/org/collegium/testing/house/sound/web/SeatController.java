package org.collegium.testing.house.sound.web;

import java.util.UUID;
import org.collegium.testing.house.sound.person.PersonId;
import org.collegium.testing.house.sound.seat.SeatView;
import org.collegium.testing.house.sound.seat.TakingSeats;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatController {

    private final TakingSeats taking;

    SeatController(TakingSeats taking) {
        this.taking = taking;
    }

    @PostMapping("/seats/{id}")
    SeatView take(@PathVariable UUID id) {
        return taking.take(id, new PersonId(id));
    }
}
