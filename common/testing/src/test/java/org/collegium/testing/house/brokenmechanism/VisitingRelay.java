package org.collegium.testing.house.brokenmechanism;

import org.collegium.testing.house.sound.seat.SeatView;

class VisitingRelay {
    boolean isFree(SeatView seat) {
        return seat.free();
    }
}
