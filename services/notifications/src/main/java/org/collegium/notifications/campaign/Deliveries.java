package org.collegium.notifications.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.Ids;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Recipient;
import org.collegium.notifications.membership.MemberToday;
import org.collegium.notifications.preference.MagazineWish;
import org.collegium.notifications.preference.UnsubscribeToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Deliveries {

    /// What a campaign's status must be for its mails to go; a bare mail server is no reason to stop trying.
    private static final String SENDING = "(c.status IN ('scheduled', 'running') OR c.waiting_for = 'mail-server')";

    private static final String SELECT =
            "SELECT delivery_id, campaign_id, person_id, state, attempts, reply, changed_at FROM delivery ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A claimed delivery with all that decides whether and how it is sent.
    record Candidate(UUID issueId, Recipient recipient, int attempts, int interruptions, Fitness fitness) {

        UUID id() {
            return recipient.mailId();
        }
    }

    List<UUID> campaignsToSend() {
        return jdbc.sql("SELECT campaign_id FROM campaign c WHERE " + SENDING + " ORDER BY campaign_id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Claims deliveries of persons we know; the others wait for their person to arrive.
    List<UUID> claim(UUID campaignId, UUID owner, int limit) {
        return jdbc.sql("""
                WITH batch AS (
                  SELECT delivery_id FROM delivery d
                   WHERE campaign_id = :campaign AND state = 'pending' AND not_before <= :now
                     AND EXISTS (SELECT FROM person p WHERE p.person_id = d.person_id)
                   ORDER BY delivery_id LIMIT :limit FOR UPDATE OF d SKIP LOCKED
                )
                UPDATE delivery d SET state = 'claimed', owner = :owner, changed_at = :now
                  FROM batch WHERE d.delivery_id = batch.delivery_id
                RETURNING d.delivery_id
                """)
                .param("campaign", campaignId)
                .param("owner", owner)
                .param("now", now())
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The mail server answered, so the delivery's campaign is under way.
    void markRunning(UUID deliveryId) {
        jdbc.sql("""
                UPDATE campaign SET status = 'running', waiting_for = NULL, started_at = coalesce(started_at, :now)
                 WHERE campaign_id = (SELECT campaign_id FROM delivery WHERE delivery_id = :delivery)
                   AND (status = 'scheduled' OR waiting_for = 'mail-server')
                """).param("delivery", deliveryId).param("now", now()).update();
    }

    /// @return how many campaigns now wait for the mail server
    int markWaitingForServer() {
        return jdbc.sql("UPDATE campaign c SET status = 'waiting', waiting_for = 'mail-server'"
                        + " WHERE c.status IN ('scheduled', 'running')")
                .update();
    }

    /// The claimed deliveries that the owner still holds, held for the transaction and looked at again.
    List<Candidate> candidates(UUID owner, List<UUID> ids) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                SELECT d.delivery_id, d.attempts, d.interruptions, d.unsubscribe_token, c.issue_id,
                       p.given_name, p.family_name, p.email, p.erased, %s AS sending,
                       EXISTS (SELECT FROM suppression s WHERE s.address_hash = p.email_hash) AS suppressed,
                       coalesce(%s, true) AS wanted,
                       %s AS entitled
                  FROM delivery d
                  JOIN campaign c USING (campaign_id)
                  JOIN person p ON p.person_id = d.person_id
                  LEFT JOIN preference pref ON pref.person_id = d.person_id
                  LEFT JOIN LATERAL (SELECT magazine, told_at FROM membership_term WHERE person_id = d.person_id
                                      ORDER BY told_at DESC LIMIT 1) t ON true
                 WHERE d.delivery_id = ANY (CAST(:ids AS uuid[])) AND d.state = 'claimed' AND d.owner = :owner
                 ORDER BY d.delivery_id FOR UPDATE OF d
                """.formatted(SENDING, MagazineWish.said("pref", "t"), MemberToday.sql("d.person_id")))
                .param("today", today)
                .param("ids", Ids.array(ids))
                .param("owner", owner)
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        UUID token = row.getObject("unsubscribe_token", UUID.class);
        String given = text(row.getString("given_name"));
        Recipient recipient = new Recipient(
                row.getObject("delivery_id", UUID.class),
                text(row.getString("email")),
                given,
                given + " " + text(row.getString("family_name")),
                new UnsubscribeToken(token).toString());
        return new Candidate(
                row.getObject("issue_id", UUID.class),
                recipient,
                row.getInt("attempts"),
                row.getInt("interruptions"),
                Fitness.of(new Fitness.Facts(
                        row.getBoolean("sending"),
                        row.getBoolean("erased"),
                        row.getBoolean("suppressed"),
                        row.getBoolean("entitled"),
                        row.getBoolean("wanted"))));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// Gives up on persons whose membership was told but who themselves never were.
    int failUnknownPersons(Duration patience) {
        return jdbc.sql("""
                UPDATE delivery d SET state = 'failed', reply = 'The person never became known here.', changed_at = :now
                  FROM campaign c
                 WHERE c.campaign_id = d.campaign_id AND c.created_at < :before AND %s
                   AND d.state = 'pending' AND d.created_at < :before
                   AND NOT EXISTS (SELECT FROM person p WHERE p.person_id = d.person_id)
                """.formatted(SENDING))
                .param("now", now())
                .param("before", Timestamp.from(clock.instant().minus(patience)))
                .update();
    }

    List<UUID> campaignsOf(List<UUID> ids) {
        return jdbc.sql("SELECT DISTINCT campaign_id FROM delivery WHERE delivery_id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", Ids.array(ids))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// @return whether the delivery was uncertain
    boolean resolve(UUID id, DeliveryOutcome outcome) {
        String change = switch (outcome) {
            case DELIVERED -> "state = 'delivered', reply = 'Staff found that it arrived.'";
            case SEND_AGAIN -> "state = 'pending', not_before = :now, reply = 'Staff asked to send it again.'";
        };
        return jdbc.sql("UPDATE delivery SET owner = NULL, changed_at = :now, " + change
                                + " WHERE delivery_id = :id AND state = 'uncertain'")
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<DeliveryView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE delivery_id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    List<DeliveryView> list(UUID campaignId, @Nullable MailState state, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 WHERE campaign_id = :campaign AND (CAST(:state AS text) IS NULL OR state = :state)
                   AND (CAST(:after AS uuid) IS NULL OR delivery_id > CAST(:after AS uuid))
                 ORDER BY delivery_id LIMIT :limit
                """)
                .param("campaign", campaignId)
                .param("state", state == null ? null : state.word())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getObject("delivery_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("reply"),
                row.getTimestamp("changed_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
