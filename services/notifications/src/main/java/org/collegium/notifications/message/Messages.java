package org.collegium.notifications.message;

import static org.collegium.notifications.handover.Handovers.DEAD_OWNER;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Messages {

    private static final int BATCH = 500;

    /// No link works longer.
    private static final Duration LONGEST_SECRET = Duration.ofHours(1);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /// A claimed message with what is known of its recipient; all empty for a secret one.
    record Candidate(
            UUID id,
            String template,
            boolean secret,
            int attempts,
            int interruptions,
            String membershipNumber,
            String sponsor,
            @Nullable LocalDate endsOn,
            String givenName,
            String familyName,
            String email,
            boolean erased,
            boolean suppressed) {}

    /// @param ids a new id for each
    void addWelcomes(List<UUID> ids, List<Welcome> welcomes) {
        Timestamp now = now();
        int[] next = {0};
        template.batchUpdate("""
                INSERT INTO message (message_id, template, subject_id, person_id, membership_number, sponsor, ends_on,
                                     not_before, created_at, changed_at)
                VALUES (?, 'welcome', ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT message_once_per_subject DO NOTHING
                """, welcomes, BATCH, (row, welcome) -> {
            row.setObject(1, ids.get(next[0]++));
            row.setObject(2, welcome.membershipId());
            row.setObject(3, welcome.personId());
            row.setString(4, welcome.membershipNumber());
            row.setString(5, welcome.sponsor());
            row.setDate(6, Date.valueOf(welcome.endsOn()));
            row.setTimestamp(7, now);
            row.setTimestamp(8, now);
            row.setTimestamp(9, now);
        });
    }

    /// @param quiet how long after one such mail a person gets no other
    void addDuplicateApplication(UUID id, UUID applicationId, UUID personId, Duration quiet) {
        jdbc.sql("""
                INSERT INTO message (message_id, template, subject_id, person_id, not_before, created_at, changed_at)
                SELECT :id, 'duplicate-application', :application, :person, :now, :now, :now
                 WHERE NOT EXISTS (SELECT FROM message WHERE person_id = :person AND template = 'duplicate-application'
                                      AND created_at > :since)
                ON CONFLICT ON CONSTRAINT message_once_per_subject DO NOTHING
                """)
                .param("id", id)
                .param("application", applicationId)
                .param("person", personId)
                .param("now", now())
                .param("since", Timestamp.from(clock.instant().minus(quiet)))
                .update();
    }

    void addSecret(UUID id, UUID owner) {
        jdbc.sql("""
                INSERT INTO message (message_id, template, subject_id, secret, owner, not_before, created_at, changed_at)
                VALUES (:id, 'sign-in-link', :id, true, :owner, :now, :now, :now)
                """).param("id", id).param("owner", owner).param("now", now()).update();
    }

    /// Claims messages of persons we know, and secret ones whose words are here; the others wait.
    List<UUID> claim(UUID owner, Collection<UUID> secretsHere, int limit) {
        return jdbc.sql("""
                WITH batch AS (
                  SELECT message_id FROM message m
                   WHERE state = 'pending' AND not_before <= :now
                     AND (NOT secret AND EXISTS (SELECT FROM person p WHERE p.person_id = m.person_id)
                       OR secret AND message_id = ANY (CAST(:secrets AS uuid[])))
                   ORDER BY secret DESC, message_id LIMIT :limit FOR UPDATE OF m SKIP LOCKED
                )
                UPDATE message m SET state = 'claimed', owner = :owner, changed_at = :now
                  FROM batch WHERE m.message_id = batch.message_id
                RETURNING m.message_id
                """)
                .param("now", now())
                .param("secrets", Ids.array(secretsHere))
                .param("limit", limit)
                .param("owner", owner)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Candidate> candidates(UUID owner, List<UUID> ids) {
        return jdbc.sql("""
                SELECT m.message_id, m.template, m.secret, m.attempts, m.interruptions, m.membership_number, m.sponsor, m.ends_on,
                       p.given_name, p.family_name, p.email, coalesce(p.erased, false) AS erased,
                       EXISTS (SELECT FROM suppression s WHERE s.address_hash = p.email_hash) AS suppressed
                  FROM message m LEFT JOIN person p ON p.person_id = m.person_id
                 WHERE m.message_id = ANY (CAST(:ids AS uuid[])) AND m.state = 'claimed' AND m.owner = :owner
                 ORDER BY m.secret DESC, m.message_id FOR UPDATE OF m
                """)
                .param("ids", Ids.array(ids))
                .param("owner", owner)
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("message_id", UUID.class),
                row.getString("template"),
                row.getBoolean("secret"),
                row.getInt("attempts"),
                row.getInt("interruptions"),
                text(row.getString("membership_number")),
                text(row.getString("sponsor")),
                row.getObject("ends_on", LocalDate.class),
                text(row.getString("given_name")),
                text(row.getString("family_name")),
                text(row.getString("email")),
                row.getBoolean("erased"),
                row.getBoolean("suppressed"));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// Secret messages whose words died with their sender or are worth nothing any more.
    void failLostSecrets(Collection<UUID> secretsHere) {
        jdbc.sql(
                        "UPDATE message m SET state = 'failed', changed_at = :now, reply = 'The link was not sent in time.'"
                                + " WHERE m.secret AND m.state IN ('pending', 'claimed') AND (" + DEAD_OWNER
                                + " OR m.state = 'pending' AND m.created_at < :longAgo) AND NOT m.message_id = ANY (CAST(:secrets AS uuid[]))")
                .param("now", now())
                .param("longAgo", Timestamp.from(clock.instant().minus(LONGEST_SECRET)))
                .param("secrets", Ids.array(secretsHere))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
