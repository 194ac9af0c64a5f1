package org.collegium.testing.house.brokenstandalone;

import org.collegium.testing.house.sound.seat.SeatView;

class MeddlingLauncher {
    boolean isFree(SeatView seat) {
        return seat.free();
    }
}
