package org.collegium.testing.house.broken.seat;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

@Service
class AnsweringSeats {
    HttpStatus answer() {
        return HttpStatus.OK;
    }
}
