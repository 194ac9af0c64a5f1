package org.collegium.portal.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.signin.Newcomers.Newcomer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The requests whose mail is still to be sent, claimed in the database: a restart loses none, and any instance sends
/// them.
@Repository
class SignInRequests {

    /// A link and a code live as long as the request, counted from when it was made, whether or not a mail is sent.
    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final RealTime time;

    SignInRequests(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    void add(SignInRequest request) {
        Instant now = request.askedAt();
        Newcomer newcomer = request.newcomer();
        jdbc.sql("""
                INSERT INTO sign_in_request (id, challenge_hash, email, purpose, given_name, family_name, leads_to, expires_at, not_before)
                VALUES (:id, :challenge, :email, :purpose, :givenName, :familyName, :leadsTo, :expiresAt, :now)
                """)
                .param("id", request.id())
                .param("challenge", HexFormat.of().parseHex(request.challengeHash()))
                .param("email", request.email())
                .param("purpose", request.purpose().code())
                .param("givenName", newcomer == null ? null : newcomer.givenName())
                .param("familyName", newcomer == null ? null : newcomer.familyName())
                .param(
                        "leadsTo",
                        request.leadsTo() == null ? null : request.leadsTo().value())
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Takes requests that nobody else is sending, the oldest first.
    ///
    /// @param lease how long nobody else takes them
    @Transactional
    List<SignInRequest> claim(int most, Duration lease) {
        Instant now = time.now();
        return jdbc.sql("""
                UPDATE sign_in_request SET not_before = :until WHERE id IN (
                    SELECT id FROM sign_in_request
                    WHERE handled_at IS NULL AND used_at IS NULL AND withdrawn_at IS NULL
                      AND not_before <= :now AND expires_at > :now
                    ORDER BY not_before LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING id, challenge_hash, email, purpose, given_name, family_name, leads_to, expires_at
                """)
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    /// Makes the secrets that the mail will carry; those of an earlier try are worth nothing from then on.
    @Transactional
    void equip(SignInRequest request, String token, SixDigits code) {
        jdbc.sql("UPDATE sign_in_request SET token_hash = :token, code_hash = :code WHERE id = :id")
                .param("token", request.purpose() == Purpose.JOIN ? null : Secrets.hash(token))
                .param("code", code.hash(HexFormat.of().parseHex(request.challengeHash())))
                .param("id", request.id())
                .update();
    }

    @Transactional
    void handled(UUID id) {
        jdbc.sql("UPDATE sign_in_request SET handled_at = :now WHERE id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("id", id)
                .update();
    }

    @Transactional
    void tryAgain(UUID id, Duration pause) {
        jdbc.sql("UPDATE sign_in_request SET not_before = :then WHERE id = :id")
                .param("then", Timestamp.from(time.now().plus(pause)))
                .param("id", id)
                .update();
    }

    /// Forgets requests that are over.
    @Transactional
    void tidy() {
        jdbc.sql("DELETE FROM sign_in_request WHERE expires_at < :now")
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    private static SignInRequest read(ResultSet row) throws SQLException {
        return new SignInRequest(
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("challenge_hash")),
                row.getString("email"),
                Purpose.of(row.getString("purpose")),
                newcomer(row),
                PathHere.of(row.getString("leads_to")).orElse(null),
                row.getTimestamp("expires_at").toInstant().minus(LIFE));
    }

    static @Nullable Newcomer newcomer(ResultSet row) throws SQLException {
        String givenName = row.getString("given_name");
        return givenName == null ? null : new Newcomer(givenName, row.getString("family_name"), row.getString("email"));
    }
}
