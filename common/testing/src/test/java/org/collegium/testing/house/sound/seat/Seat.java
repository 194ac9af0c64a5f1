package org.collegium.testing.house.sound.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.collegium.testing.house.sound.person.PersonId;
import org.jspecify.annotations.Nullable;

@Entity
class Seat {

    @Id
    private UUID id = new UUID(0, 0);

    private @Nullable UUID takenBy;

    SeatEvent take(PersonId person) {
        takenBy = person.value();
        return new SeatEvent.Taken(id, person);
    }

    boolean isFree() {
        return takenBy == null;
    }
}
