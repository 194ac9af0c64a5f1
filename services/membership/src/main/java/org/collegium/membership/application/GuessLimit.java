package org.collegium.membership.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts wrong voucher codes by the client they came from.
///
/// Only failures count, so a whole team can join through one office network. A row of our own and no bucket
/// library: the failure is counted in the transaction that hears of it, once however often the refusal is
/// delivered.
@Repository
class GuessLimit {

    /// A person mistypes a few times; at this pace the 55 bits of a code outlast any guesser.
    static final int MAX_FAILURES = 20;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    GuessLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isReached(ClientNetwork client) {
        return jdbc.sql("""
                        SELECT count(*) FROM voucher_guess
                        WHERE client = :client AND failures >= :max AND window_from > :oldest
                        """)
                        .param("client", client.hash())
                        .param("max", MAX_FAILURES)
                        .param("oldest", Timestamp.from(oldest()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void countFailure(ClientNetwork client) {
        jdbc.sql("""
                        INSERT INTO voucher_guess AS guess (client, window_from, failures) VALUES (:client, :now, 1)
                        ON CONFLICT (client) DO UPDATE SET
                            failures = CASE WHEN guess.window_from > :oldest THEN guess.failures + 1 ELSE 1 END,
                            window_from = CASE WHEN guess.window_from > :oldest THEN guess.window_from ELSE :now END
                        """)
                .param("client", client.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("oldest", Timestamp.from(oldest()))
                .update();
    }

    void forgetOldWindows() {
        jdbc.sql("DELETE FROM voucher_guess WHERE window_from <= :oldest")
                .param("oldest", Timestamp.from(oldest()))
                .update();
    }

    private Instant oldest() {
        return clock.instant().minus(WINDOW);
    }
}
