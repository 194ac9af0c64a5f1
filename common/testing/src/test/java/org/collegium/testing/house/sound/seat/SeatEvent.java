package org.collegium.testing.house.sound.seat;

import java.util.UUID;
import org.collegium.testing.house.sound.person.PersonId;

/// What happens to a seat.
public sealed interface SeatEvent {
    record Taken(UUID seatId, PersonId person) implements SeatEvent {}
}
