package org.collegium.portal.signin;

import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The links that were mailed: each lives ten minutes and works once, whichever instance is asked.
@Repository
public class SignInLinks {

    private final JdbcClient jdbc;
    private final RealTime time;

    SignInLinks(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Whose link this is, while it works; looking uses nothing up.
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String token) {
        return jdbc.sql("""
                SELECT email FROM sign_in_request WHERE token_hash = :token AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now
                """)
                .param("token", Secrets.hash(token))
                .param("now", Timestamp.from(time.now()))
                .query(String.class)
                .optional();
    }

    /// Uses a token up, and with it every other link and code of the address: of any number that try at once, one is
    /// given the address.
    @Transactional
    public Optional<Used> consume(String token) {
        Optional<String> owner = ownerOf(token);
        owner.ifPresent(this::lock);
        Optional<Used> used = owner.flatMap(email -> jdbc.sql("""
                        UPDATE sign_in_request SET used_at = :now
                        WHERE token_hash = :token AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now
                        RETURNING email, leads_to
                        """)
                .param("now", Timestamp.from(time.now()))
                .param("token", Secrets.hash(token))
                .query((row, index) -> new Used(
                        row.getString("email"),
                        PathHere.of(row.getString("leads_to")).orElse(null)))
                .optional());
        used.ifPresent(one -> withdrawTheOthers(one.email));
        return used;
    }

    /// Always in the same order: whoever uses two of an address's links at once waits, and does not block the other.
    void lock(String email) {
        jdbc.sql("SELECT id FROM sign_in_request WHERE email = :email ORDER BY id FOR UPDATE")
                .param("email", email)
                .query()
                .listOfRows();
    }

    /// What else was asked for with this address works no longer; it bears its tries all the same, see
    /// [SignInCodes#enter].
    void withdrawTheOthers(String email) {
        jdbc.sql("UPDATE sign_in_request SET withdrawn_at = :now WHERE email = :email AND used_at IS NULL")
                .param("now", Timestamp.from(time.now()))
                .param("email", email)
                .update();
    }

    /// Whose link or code it was, and where it leads.
    public record Used(String email, @Nullable PathHere leadsTo) {}
}
