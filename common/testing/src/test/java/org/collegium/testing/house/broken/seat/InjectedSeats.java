package org.collegium.testing.house.broken.seat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
class InjectedSeats {
    @Autowired
    private String word = "";

    String word() {
        return word;
    }
}
