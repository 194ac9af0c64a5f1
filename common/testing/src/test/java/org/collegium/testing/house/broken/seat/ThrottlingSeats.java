package org.collegium.testing.house.broken.seat;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

@Service
class ThrottlingSeats {
    HttpStatus answer() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }
}
