package org.collegium.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys that callers sent, each with the answer it got; one row per scope and key, unique in the database.
///
/// A row is claimed, then marked by the transaction that acts, then given its answer, or removed when the request was
/// refused. All but the mark are statements of their own, outside any transaction.
final class IdempotencyKeys {

    /// How long a repeated request gets the first answer again: longer than any client retries, and short because an
    /// answer may hold personal data.
    static final Duration KEPT = Duration.ofHours(24);

    /// How long a claim is believed to be worked on: longer than a request takes. Past it, a claim that has not acted
    /// is free, and one that has acted but has no answer will never get it: its process died in between.
    static final Duration LEASE = Duration.ofSeconds(10);

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

    /// Claims a key that is new, past its time, or left behind by a request that ended without acting.
    ///
    /// @return the claim; empty if the key is somebody's, as [#find] tells
    Optional<KeyClaim> claim(KeyedRequest request) {
        Instant now = clock.instant();
        return jdbc.sql("""
                INSERT INTO idempotency_key AS held (caller, key, fingerprint, created_at, claim, claimed_at, acted, authority)
                VALUES (:caller, :key, :fingerprint, :now, gen_random_uuid(), clock_timestamp(), false, :authority)
                ON CONFLICT (caller, key) DO UPDATE SET
                    fingerprint = excluded.fingerprint, created_at = excluded.created_at, claim = excluded.claim,
                    claimed_at = excluded.claimed_at, acted = false, authority = excluded.authority,
                    response_status = NULL, response_type = NULL, response_place = NULL, response_tag = NULL,
                    response_body = NULL
                WHERE held.created_at < :expired
                   OR NOT held.acted AND held.response_status IS NULL
                      AND held.claimed_at < clock_timestamp() - :lease * interval '1 millisecond'
                RETURNING claim
                """)
                .param("caller", request.scope())
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("authority", String.join(" ", request.authority()))
                .param("lease", LEASE.toMillis())
                .query((row, line) -> new KeyClaim(request, row.getObject("claim", UUID.class)))
                .optional();
    }

    Optional<Held> find(String scope, String key) {
        return jdbc.sql("""
                SELECT fingerprint, authority, response_status, response_type, response_place, response_tag, response_body,
                       coalesce(acted AND claimed_at < clock_timestamp() - :lease * interval '1 millisecond', true) AS lost
                FROM idempotency_key WHERE caller = :caller AND key = :key
                """)
                .param("lease", LEASE.toMillis())
                .param("caller", scope)
                .param("key", key)
                .query((row, _) -> held(row, belongsTo(scope, key)))
                .optional();
    }

    /// Says within the transaction that acts that it does.
    ///
    /// @return false if another request has taken the claim over: the transaction must not commit
    boolean markActed(KeyClaim claim) {
        return jdbc.sql("UPDATE idempotency_key SET acted = true WHERE caller = ? AND key = ? AND claim = ?")
                        .params(claim.request().scope(), claim.request().key(), claim.token())
                        .update()
                == 1;
    }

    void answer(KeyClaim claim, Answer answer) {
        String scope = claim.request().scope();
        String key = claim.request().key();
        jdbc.sql("""
                UPDATE idempotency_key SET acted = true, response_status = :status, response_type = :type,
                    response_place = :place, response_tag = :tag, response_body = :body
                WHERE caller = :caller AND key = :key AND claim = :claim
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("place", answer.location())
                .param("tag", answer.entityTag())
                .param("body", seal.seal(answer.body(), belongsTo(scope, key)))
                .param("caller", scope)
                .param("key", key)
                .param("claim", claim.token())
                .update();
    }

    /// Frees the key of a request that was refused: it may be mended and sent again.
    void release(KeyClaim claim) {
        jdbc.sql("DELETE FROM idempotency_key WHERE caller = ? AND key = ? AND claim = ?")
                .params(claim.request().scope(), claim.request().key(), claim.token())
                .update();
    }

    /// Frees the key of a request that failed, unless one of its transactions has committed all the same.
    void releaseUnlessActed(KeyClaim claim) {
        jdbc.sql("DELETE FROM idempotency_key WHERE caller = ? AND key = ? AND claim = ? AND NOT acted")
                .params(claim.request().scope(), claim.request().key(), claim.token())
                .update();
    }

    /// Removes keys that are past their time.
    ///
    /// @return how many rows were removed
    int purge() {
        int purged = 0;
        int batch;
        do {
            batch = jdbc.sql("""
                    DELETE FROM idempotency_key WHERE (caller, key) IN (
                        SELECT caller, key FROM idempotency_key WHERE created_at < ? LIMIT ? FOR UPDATE SKIP LOCKED)
                    """)
                    .params(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC), PURGE_BATCH)
                    .update();
            purged += batch;
        } while (batch == PURGE_BATCH);
        return purged;
    }

    private static String belongsTo(String scope, String key) {
        return scope + '\n' + key;
    }

    private Held held(ResultSet row, String belongsTo) throws SQLException {
        @Nullable String authority = row.getString("authority");
        return new Held(
                row.getBytes("fingerprint"),
                authority == null || authority.isEmpty() ? Set.of() : Set.of(authority.split(" ")),
                row.getBoolean("lost"),
                row.getObject("response_status") == null
                        ? null
                        : new Answer(
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

    /// A key that is somebody's.
    ///
    /// @param authority what the first caller could act as
    /// @param lost      whether the request that claimed it has acted and has had its time to answer
    /// @param answer    null as long as there is none
    @SuppressWarnings("ArrayRecordComponent")
    record Held(
            byte[] fingerprint,
            Set<String> authority,
            boolean lost,
            @Nullable Answer answer) {}
}
