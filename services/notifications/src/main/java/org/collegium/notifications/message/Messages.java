package org.collegium.notifications.message;

import static org.collegium.notifications.handover.Handovers.DEAD_OWNER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.Ids;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.membership.MemberToday;
import org.collegium.notifications.suppression.AddressHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Messages {

    private static final int BATCH = 500;

    /// No link and no code works longer.
    private static final Duration LONGEST_SECRET = Duration.ofHours(1);

    /// How long it is known that a sign-in mail went out: long enough to answer who asks why none came.
    private static final Duration SECRET_KEPT = Duration.ofDays(1);

    /// How long it is known what became of a mail to one person. Longer than news is news, so that nothing forgotten
    /// is mailed again.
    private static final Duration KEPT = Duration.ofDays(180);

    /// At most so many go at a time, so that a beat stays short.
    private static final int PRUNED_AT_ONCE = 1_000;

    private static final String ENDED =
            "state IN ('delivered', 'failed', 'bounced', 'suppressed', 'no-longer-entitled', 'uncertain')";

    private static final String SHOWN =
            "SELECT message_id, template, person_id, state, changed_at, reply FROM message WHERE NOT secret ";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /// A claimed message with what is known of its recipient; all empty for a secret one.
    ///
    /// @param joined whether an applicant has become a member meanwhile
    record Candidate(
            UUID id,
            String template,
            boolean secret,
            int attempts,
            int interruptions,
            Map<String, String> words,
            String givenName,
            String familyName,
            String email,
            boolean erased,
            boolean suppressed,
            boolean joined) {}

    /// @param ids a new id for each
    void add(List<UUID> ids, List<Letter> letters) {
        Timestamp now = now();
        int[] next = {0};
        template.batchUpdate("""
                INSERT INTO message (message_id, template, subject_id, person_id, words, not_before, created_at, changed_at)
                VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?)
                ON CONFLICT ON CONSTRAINT message_once_per_subject DO NOTHING
                """, letters, BATCH, (row, letter) -> {
            row.setObject(1, ids.get(next[0]++));
            row.setString(2, letter.kind().word());
            row.setObject(3, letter.subjectId());
            row.setObject(4, letter.personId());
            row.setString(5, JSON.writeValueAsString(letter.words()));
            row.setTimestamp(6, now);
            row.setTimestamp(7, now);
            row.setTimestamp(8, now);
        });
    }

    void add(UUID id, Letter letter, Applicant to) {
        jdbc.sql("""
                WITH added AS (
                  INSERT INTO message (message_id, template, subject_id, person_id, words, not_before, created_at, changed_at)
                  VALUES (:id, :template, :subject, :person, CAST(:words AS jsonb), :now, :now, :now)
                  ON CONFLICT ON CONSTRAINT message_once_per_subject DO NOTHING
                  RETURNING message_id
                )
                INSERT INTO message_recipient (message_id, given_name, email, email_hash, kept_until)
                SELECT message_id, :givenName, :email, :emailHash, :keptUntil FROM added
                """)
                .param("id", id)
                .param("template", letter.kind().word())
                .param("subject", letter.subjectId())
                .param("person", letter.personId())
                .param("words", JSON.writeValueAsString(letter.words()))
                .param("now", now())
                .param("givenName", to.givenName())
                .param("email", to.email())
                .param("emailHash", AddressHash.of(to.email()).hex())
                .param("keptUntil", to.keptUntil())
                .update();
    }

    void addSecret(UUID id, String template, UUID owner) {
        jdbc.sql("""
                INSERT INTO message (message_id, template, subject_id, secret, owner, not_before, created_at, changed_at)
                VALUES (:id, :template, :id, true, :owner, :now, :now, :now)
                """)
                .param("id", id)
                .param("template", template)
                .param("owner", owner)
                .param("now", now())
                .update();
    }

    /// Claims messages of persons we know, of applicants, and secret ones whose words are here; the others wait.
    List<UUID> claim(UUID owner, Collection<UUID> secretsHere, int limit) {
        return jdbc.sql("""
                WITH batch AS (
                  SELECT message_id FROM message m
                   WHERE state = 'pending' AND not_before <= :now
                     AND (NOT secret AND EXISTS (SELECT FROM person p WHERE p.person_id = m.person_id)
                       OR EXISTS (SELECT FROM message_recipient r WHERE r.message_id = m.message_id)
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
                SELECT m.message_id, m.template, m.secret, m.attempts, m.interruptions, m.words,
                       coalesce(r.given_name, p.given_name) AS given_name,
                       CASE WHEN r.message_id IS NULL THEN p.family_name END AS family_name,
                       coalesce(r.email, p.email) AS email, coalesce(p.erased, false) AS erased,
                       EXISTS (SELECT FROM suppression s WHERE s.address_hash = coalesce(r.email_hash, p.email_hash)) AS suppressed,
                       r.message_id IS NOT NULL AND %s AS joined
                  FROM message m LEFT JOIN person p ON p.person_id = m.person_id
                       LEFT JOIN message_recipient r ON r.message_id = m.message_id
                 WHERE m.message_id = ANY (CAST(:ids AS uuid[])) AND m.state = 'claimed' AND m.owner = :owner
                 ORDER BY m.secret DESC, m.message_id FOR UPDATE OF m
                """.formatted(MemberToday.sql("m.person_id")))
                .param("today", LocalDate.now(clock))
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
                JSON.readValue(row.getString("words"), WORDS),
                text(row.getString("given_name")),
                text(row.getString("family_name")),
                text(row.getString("email")),
                row.getBoolean("erased"),
                row.getBoolean("suppressed"),
                row.getBoolean("joined"));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// Secret messages whose words died with their sender or are worth nothing any more; what dead senders had claimed
    /// must be waiting again.
    void failLostSecrets(Collection<UUID> secretsHere) {
        jdbc.sql("UPDATE message m SET state = 'failed', changed_at = :now, reply = 'It was not sent in time.'"
                        + " WHERE m.secret AND m.state = 'pending' AND (" + DEAD_OWNER
                        + " OR m.created_at < :longAgo) AND NOT m.message_id = ANY (CAST(:secrets AS uuid[]))")
                .param("now", now())
                .param("longAgo", Timestamp.from(clock.instant().minus(LONGEST_SECRET)))
                .param("secrets", Ids.array(secretsHere))
                .update();
    }

    /// Gives up on mails to persons who never became known here.
    void failUnknownPersons() {
        jdbc.sql("""
                UPDATE message m SET state = 'failed', reply = 'The person never became known here.', changed_at = :now
                 WHERE m.state = 'pending' AND NOT m.secret AND m.created_at < :before
                   AND NOT EXISTS (SELECT FROM person p WHERE p.person_id = m.person_id)
                   AND NOT EXISTS (SELECT FROM message_recipient r WHERE r.message_id = m.message_id)
                """)
                .param("now", now())
                .param("before", Timestamp.from(clock.instant().minus(SendingMessages.LATEST)))
                .update();
    }

    /// Forgets where mails to applicants went that have ended, and where those were to go that nobody may keep any
    /// more. An uncertain one may be sent again.
    void forgetRecipients() {
        jdbc.sql("DELETE FROM message_recipient WHERE kept_until < :today")
                .param("today", LocalDate.now(clock))
                .update();
        jdbc.sql("""
                DELETE FROM message_recipient WHERE message_id IN (
                  SELECT r.message_id FROM message_recipient r JOIN message m ON m.message_id = r.message_id
                   WHERE m.state IN ('delivered', 'failed', 'bounced', 'suppressed', 'no-longer-entitled')
                   LIMIT :limit)
                """).param("limit", PRUNED_AT_ONCE).update();
    }

    /// Forgets some of the mails that ended long ago.
    void prune() {
        prune("secret AND " + ENDED, SECRET_KEPT);
        prune(ENDED, KEPT);
    }

    private void prune(String which, Duration kept) {
        jdbc.sql("DELETE FROM message WHERE message_id IN (SELECT message_id FROM message WHERE " + which
                        + " AND changed_at < :before ORDER BY changed_at LIMIT :limit FOR UPDATE SKIP LOCKED)")
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("limit", PRUNED_AT_ONCE)
                .update();
    }

    Optional<MessageView> find(UUID id) {
        return jdbc.sql(SHOWN + "AND message_id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    List<MessageView> list(@Nullable MailState state, @Nullable UUID before, int limit) {
        String only = state == null ? "" : "AND state = :state ";
        String older = before == null ? "" : "AND message_id < :before ";
        return jdbc.sql(SHOWN + only + older + "ORDER BY message_id DESC LIMIT :limit")
                .param("state", state == null ? null : state.word())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("message_id", UUID.class),
                row.getString("template"),
                row.getObject("person_id", UUID.class),
                row.getString("state"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reply"));
    }

    /// @return whether the message was uncertain
    boolean resolve(UUID id, MessageOutcome outcome) {
        String change = switch (outcome) {
            case DELIVERED -> "state = 'delivered', reply = 'Staff found that it arrived.'";
            case RESEND -> "state = 'pending', not_before = :now, reply = 'Staff asked to send it again.'";
            case FAILED -> "state = 'failed', reply = 'Staff gave it up.'";
        };
        return jdbc.sql("UPDATE message SET owner = NULL, changed_at = :now, " + change
                                + " WHERE message_id = :id AND state = 'uncertain' AND NOT secret")
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
