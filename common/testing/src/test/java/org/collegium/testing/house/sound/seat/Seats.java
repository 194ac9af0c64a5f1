package org.collegium.testing.house.sound.seat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Seats extends Repository<Seat, UUID> {
    Optional<Seat> findById(UUID id);
}
