package org.collegium.portal.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Counts what was tried in a window of time, for all instances together.
@Repository
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final RealTime time;

    Attempts(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Counts one more and says how many there are now in this window.
    @Transactional
    int count(String subject) {
        Instant now = time.now();
        long seconds = WINDOW.toSeconds();
        Instant window = Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
        int count = jdbc.sql("""
                INSERT INTO attempt (subject, window_start, count) VALUES (:subject, :window, 1)
                ON CONFLICT (subject, window_start) DO UPDATE SET count = attempt.count + 1 RETURNING count
                """)
                .param("subject", subject)
                .param("window", Timestamp.from(window))
                .query(Integer.class)
                .single();
        if (count == 1) {
            jdbc.sql("DELETE FROM attempt WHERE window_start < :old")
                    .param("old", Timestamp.from(window.minus(WINDOW)))
                    .update();
        }
        return count;
    }
}
