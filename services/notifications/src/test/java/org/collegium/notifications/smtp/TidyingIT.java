package org.collegium.notifications.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.handover.Leases;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What happens every few seconds whether or not there is mail.
@IntegrationTest(properties = "collegium.mail.connections=0")
class TidyingIT extends MailingIT {

    @Autowired
    private List<MailQueue> queues;

    @Autowired
    private Leases leases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    TidyingIT() {}

    /// Not the plan of a statement written here: PostgreSQL counts the scans of whatever the beat does.
    @Test
    void readsNoWholeTableOfMailsHoweverManyThereAre() {
        transaction.executeWithoutResult(work -> {
            jdbc.sql("""
                    INSERT INTO message (message_id, template, subject_id, person_id, secret, owner, state, not_before,
                                         created_at, changed_at)
                    SELECT uuidv7(), 'welcome', gen_random_uuid(), CASE WHEN n % 2 = 0 THEN gen_random_uuid() END,
                           n % 2 = 1, CASE WHEN n % 2 = 1 THEN gen_random_uuid() END, 'delivered', :now, :now, :now
                      FROM generate_series(1, 300000) n
                    """).param("now", Timestamp.from(clock.instant())).update();
            jdbc.sql("ANALYZE message").update();
            long before = scans("message");

            queues.forEach(MailQueue::tidy);
            queues.forEach(MailQueue::cameUpEmpty);
            queues.forEach(queue -> queue.claim(UUID.randomUUID(), 200));
            leases.sweep();

            assertThat(scans("message")).isEqualTo(before);
            jdbc.sql("SELECT count(*) FROM message WHERE reply = ''")
                    .query(Integer.class)
                    .single();
            assertThat(scans("message")).as("the counter counts").isGreaterThan(before);
            work.setRollbackOnly();
        });
    }

    /// Inside a transaction these are its own scans alone.
    private long scans(String table) {
        return jdbc.sql("SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = :table")
                .param("table", table)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "message"})
    void keepsLeasesAliveWhileTidyingWaitsForALock(String table) throws SQLException {
        UUID owner = leases.begin();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            Awaitility.await("tidying waits for the lock").atMost(PATIENCE).until(() -> waitingFor(table) > 0);
            Instant then = aliveUntil(owner);

            Awaitility.await("two beats later")
                    .atMost(Duration.ofSeconds(14))
                    .untilAsserted(() -> assertThat(aliveUntil(owner))
                            .isAfter(then.plus(Leases.BEAT.multipliedBy(2).minusMillis(500))));

            assertThat(waitingFor(table)).as("still").isPositive();
            other.rollback();
        }
        leases.abandon(owner);
    }

    private int waitingFor(String table) {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = CAST(:table AS regclass)")
                .param("table", table)
                .query(Integer.class)
                .single();
    }

    private Instant aliveUntil(UUID owner) {
        return jdbc.sql("SELECT alive_until FROM sending_lease WHERE owner = :owner")
                .param("owner", owner)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void forgetsSignInMailsAfterADayAndMailsToPersonsAfterHalfAYear() {
        UUID secret = mail(true, "delivered");
        UUID welcome = mail(false, "delivered");
        UUID waiting = mail(false, "pending");

        clock.advance(Duration.ofHours(23));
        messages().tidy();
        assertThat(left(secret, welcome, waiting)).isEqualTo(3);
        clock.advance(Duration.ofHours(2));
        messages().tidy();
        assertThat(left(secret)).isZero();
        assertThat(left(welcome, waiting)).isEqualTo(2);

        clock.advance(Duration.ofDays(180));
        messages().tidy();

        assertThat(left(welcome)).isZero();
        assertThat(state(waiting)).as("its person never became known").isEqualTo("failed");
    }

    private UUID mail(boolean secret, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO message (message_id, template, subject_id, person_id, secret, owner, state, not_before,
                                     created_at, changed_at)
                VALUES (:id, 'welcome', :id, :person, :secret, :owner, :state, :now, :now, :now)
                """)
                .param("id", id)
                .param("person", secret ? null : UUID.randomUUID())
                .param("secret", secret)
                .param("owner", secret ? UUID.randomUUID() : null)
                .param("state", state)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private int left(UUID... ids) {
        return jdbc.sql("SELECT count(*) FROM message WHERE message_id IN (:ids)")
                .param("ids", List.of(ids))
                .query(Integer.class)
                .single();
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT state FROM message WHERE message_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void keepsTheCountsOfAMailingWhoseDeliveriesAreForgotten() {
        Member member = somebody("cancelled-long-ago");
        tellMembership(member);
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 1);
        String id = campaign(issue).path("id").asString();
        assertThat(staff().post("/api/notifications/campaigns/" + id + "/cancel")
                        .status())
                .isEqualTo(200);

        clock.advance(Duration.ofDays(399));
        bulk().tidy();
        assertThat(deliveries(id)).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        bulk().tidy();

        assertThat(deliveries(id)).isZero();
        JsonNode campaign = campaign(issue);
        assertThat(campaign.path("status").asString()).isEqualTo("cancelled");
        assertThat(count(campaign, "pending")).isEqualTo(1);
        assertBalanced(campaign);
    }

    /// The counts of what is over are in the campaign's row; a list of years must not count every mail of them.
    @Test
    void countsNoDeliveriesOfMailingsThatAreOver() {
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 0);
        awaitCampaign(issue, "finished");
        jdbc.sql("UPDATE campaign SET audience = 17000, delivered = 17000 WHERE campaign_id = :id")
                .param("id", UUID.fromString(campaign(issue).path("id").asString()))
                .update();

        assertThat(count(campaign(issue), "delivered")).isEqualTo(17_000);
    }

    private int deliveries(String campaign) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE campaign_id = :id")
                .param("id", UUID.fromString(campaign))
                .query(Integer.class)
                .single();
    }

    private MailQueue bulk() {
        return queues.stream().filter(MailQueue::isBulk).findFirst().orElseThrow();
    }

    private MailQueue messages() {
        return queues.stream().filter(queue -> !queue.isBulk()).findFirst().orElseThrow();
    }
}
