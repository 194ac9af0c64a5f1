package org.collegium.testing.house.brokenmechanism;

import org.collegium.contracts.corporate.SeatRefusedV1;

class NosyRelay {
    boolean isRefusal(Object fact) {
        return fact instanceof SeatRefusedV1;
    }
}
