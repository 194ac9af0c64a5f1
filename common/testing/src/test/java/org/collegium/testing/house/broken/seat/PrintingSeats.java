package org.collegium.testing.house.broken.seat;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

@Service
class PrintingSeats {
    String print() {
        return JsonMapper.shared().writeValueAsString(1);
    }
}
