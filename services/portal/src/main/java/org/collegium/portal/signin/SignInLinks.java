package org.collegium.portal.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    ///
    /// @param leadsTo the page that was wanted, or null for the account's own first page
    @Transactional
    public String issue(String email, @Nullable PathHere leadsTo) {
        Instant now = time.now();
        jdbc.sql("DELETE FROM sign_in_link WHERE expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        String token = Secrets.random();
        jdbc.sql("""
                INSERT INTO sign_in_link (token_hash, email, expires_at, leads_to)
                VALUES (:hash, :email, :expiresAt, :leadsTo)
                """)
                .param("hash", Secrets.hash(token))
                .param("email", email)
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .param("leadsTo", leadsTo == null ? null : leadsTo.value())
                .update();
        return token;
    }

    /// Uses a token up: of any number that try at once, one is given the address.
    public Optional<Used> consume(String token) {
        Instant now = time.now();
        // One statement: the row's lock decides who is first, the condition turns the others away.
        return jdbc.sql("""
                UPDATE sign_in_link SET consumed_at = :now
                WHERE token_hash = :hash AND consumed_at IS NULL AND expires_at > :now
                RETURNING email, leads_to
                """)
                .param("now", Timestamp.from(now))
                .param("hash", Secrets.hash(token))
                .query((row, index) -> new Used(
                        row.getString("email"),
                        PathHere.of(row.getString("leads_to")).orElse(null)))
                .optional();
    }

    /// Whose link it was, and where it leads.
    public record Used(String email, @Nullable PathHere leadsTo) {}
}
