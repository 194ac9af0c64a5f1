package org.collegium.testing.house.sound.seat;

import java.util.UUID;

/// What a reader sees of a seat.
public record SeatView(UUID id, boolean free) {}
