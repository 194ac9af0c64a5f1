package org.collegium.testing.house.broken.seat;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class CommittingSeats {
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void commit() {}
}
