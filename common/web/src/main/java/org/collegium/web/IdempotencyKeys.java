package org.collegium.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys that callers sent, each with the answer it got; one row per caller and key, unique in the database.
final class IdempotencyKeys {

    /// How long a repeated request gets the first answer again: longer than any client retries, and short because an
    /// answer
    /// may hold personal data.
    static final Duration KEPT = Duration.ofHours(24);

    /// How many rows one purge statement removes, so that it holds few locks.
    private static final int PURGE_BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AnswerSeal seal;

    IdempotencyKeys(JdbcClient jdbc, Clock clock, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.seal = seal;
    }

    /// Takes a key for the current transaction. If another transaction is about to take the same, this waits for its
    /// end.
    ///
    /// @return false if the key was taken, with [#find] giving its answer
    boolean take(String caller, String key, byte[] fingerprint) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM idempotency_key WHERE caller = ? AND key = ? AND created_at < ?")
                .params(caller, key, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("INSERT INTO idempotency_key (caller, key, fingerprint, created_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(caller, key, fingerprint, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Answered> find(String caller, String key) {
        return jdbc.sql(
                        "SELECT fingerprint, response_status, response_type, response_place, response_tag, response_body"
                                + " FROM idempotency_key WHERE caller = ? AND key = ?")
                .params(caller, key)
                .query((row, number) -> answered(row, belongsTo(caller, key)))
                .optional();
    }

    void answer(String caller, String key, Answer answer) {
        jdbc.sql("UPDATE idempotency_key SET response_status = :status, response_type = :type, response_place = :place,"
                        + " response_tag = :tag, response_body = :body WHERE caller = :caller AND key = :key")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("place", answer.location())
                .param("tag", answer.entityTag())
                .param("body", seal.seal(answer.body(), belongsTo(caller, key)))
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /// Removes keys that are past their time.
    ///
    /// @return how many rows were removed
    int purge() {
        int purged = 0;
        int batch;
        do {
            batch = jdbc.sql(
                            "DELETE FROM idempotency_key WHERE (caller, key) IN (SELECT caller, key FROM idempotency_key"
                                    + " WHERE created_at < ? LIMIT ? FOR UPDATE SKIP LOCKED)")
                    .params(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC), PURGE_BATCH)
                    .update();
            purged += batch;
        } while (batch == PURGE_BATCH);
        return purged;
    }

    private static String belongsTo(String caller, String key) {
        return caller + '\n' + key;
    }

    private Answered answered(ResultSet row, String belongsTo) throws SQLException {
        return new Answered(
                row.getBytes("fingerprint"),
                new Answer(
                        row.getInt("response_status"),
                        row.getString("response_type"),
                        row.getString("response_place"),
                        row.getString("response_tag"),
                        seal.open(row.getBytes("response_body"), belongsTo)));
    }

    /// What was answered to the first request with a key.
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way between the database and the wire, compared nowhere.
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String entityTag,
            byte[] body) {}

    /// An answer with the fingerprint of the request it was given to.
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] fingerprint, Answer answer) {}
}
