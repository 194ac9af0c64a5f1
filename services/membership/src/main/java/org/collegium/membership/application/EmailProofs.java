package org.collegium.membership.application;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes that applications wait for, each as a keyed hash.
@Repository
class EmailProofs {

    /// Long enough for slow mail, short enough that a code in a forgotten mail is worth nothing.
    static final Duration VALIDITY = Duration.ofMinutes(10);

    /// A person mistypes once or twice; five guesses meet one code of a million with 0.0005 %.
    static final int MAX_TRIES = 5;

    private final JdbcClient jdbc;

    EmailProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is left of a code once a try was taken from it.
    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    record Try(byte[] codeHash, int triesLeft) {}

    /// Stores the latest code of an application; the one before is void.
    void store(ApplicationId id, byte[] codeHash, Instant now) {
        jdbc.sql("""
                        INSERT INTO email_proof (application_id, code_hash, expires_at) VALUES (:id, :hash, :expires)
                        ON CONFLICT (application_id) DO UPDATE SET
                            code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0
                        """)
                .param("id", id.value())
                .param("hash", HexFormat.of().formatHex(codeHash))
                .param("expires", Timestamp.from(now.plus(VALIDITY)))
                .update();
    }

    /// Takes one try. One statement: of many at once, no more get through than there are tries.
    Optional<Try> take(ApplicationId id, Instant now) {
        return jdbc.sql("""
                        UPDATE email_proof SET tries = tries + 1
                        WHERE application_id = :id AND tries < :max AND expires_at > :now
                        RETURNING code_hash, :max - tries
                        """)
                .param("id", id.value())
                .param("max", MAX_TRIES)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Try(HexFormat.of().parseHex(row.getString(1)), row.getInt(2)))
                .optional();
    }

    boolean isExpired(ApplicationId id, Instant now) {
        return jdbc.sql("SELECT count(*) FROM email_proof WHERE application_id = :id AND expires_at <= :now")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void delete(ApplicationId id) {
        jdbc.sql("DELETE FROM email_proof WHERE application_id = :id")
                .param("id", id.value())
                .update();
    }
}
