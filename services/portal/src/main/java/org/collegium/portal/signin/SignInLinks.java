package org.collegium.portal.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The links that were mailed: each lives ten minutes and works once, whichever instance is asked.
@Repository
public class SignInLinks {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final RealTime time;

    SignInLinks(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Makes a link's token; only its hash is kept.
    @Transactional
    public String issue(String email) {
        Instant now = time.now();
        jdbc.sql("DELETE FROM sign_in_link WHERE expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        String token = Secrets.random();
        jdbc.sql("INSERT INTO sign_in_link (token_hash, email, expires_at) VALUES (:hash, :email, :expiresAt)")
                .param("hash", Secrets.hash(token))
                .param("email", email)
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    /// Uses a token up: of any number that try at once, one is given the address.
    public Optional<String> consume(String token) {
        Instant now = time.now();
        // One statement: the row's lock decides who is first, the condition turns the others away.
        return jdbc.sql("""
                UPDATE sign_in_link SET consumed_at = :now
                WHERE token_hash = :hash AND consumed_at IS NULL AND expires_at > :now RETURNING email
                """)
                .param("now", Timestamp.from(now))
                .param("hash", Secrets.hash(token))
                .query(String.class)
                .optional();
    }
}
