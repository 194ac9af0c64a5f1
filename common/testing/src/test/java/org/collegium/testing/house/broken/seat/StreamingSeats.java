package org.collegium.testing.house.broken.seat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StreamingSeats {
    long count(JdbcClient jdbc) {
        return jdbc.sql("SELECT member FROM seat").query(String.class).stream().count();
    }
}
