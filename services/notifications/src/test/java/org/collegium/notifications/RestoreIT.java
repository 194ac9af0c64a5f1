package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.RealPostgres.Database;
import org.collegium.testing.ServiceInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The restore of `docs/operations.md`, on an instance of its own: its database goes back to an earlier copy, and it
/// reads every topic again.
class RestoreIT {

    private static final String NAME = "notifications-restore";
    private static final String REPLAY = "collegium.messaging.replay=from-start:drill";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestMailbox mailbox = TestMailbox.fresh();
    private final MovableClock clock = MovableClock.atRealNow();
    private final FactSender facts = new FactSender(clock);

    /// @param email nobody else's
    private record Joiner(UUID person, String email) {}

    @AfterEach
    void close() {
        facts.close();
        mailbox.shut();
    }

    @Test
    void mailsWhatWasToldMeanwhileOnceAndNothingAgain() {
        ServiceInstance.beginsNow(NAME, "membership.person", "membership.membership", "issues.issue");
        Database database = RealPostgres.fresh(NAME);
        Joiner early = joiner("early");
        Joiner lost = joiner("lost");
        Joiner unread = joiner("unread");
        Database backup = welcomed(database, early, true);
        welcomed(database, lost, false);
        joins(unread);
        publishes();

        try (ServiceInstance restored = open(backup, REPLAY)) {
            awaitMails(early, 2);
            awaitMails(unread, 2);
            awaitMails(lost, 2);
            facts.awaitHeardBy(NAME);
            awaitNothingToSend(restored, early, lost, unread);

            for (Joiner one : List.of(early, lost, unread)) {
                assertThat(mailbox.to(one.email()))
                        .as("the welcome and the issue to " + one.email())
                        .hasSize(2)
                        .satisfiesOnlyOnce(mail -> assertThat(mail).contains("When not to say sorry"));
            }
        }
    }

    /// Runs until somebody new has their welcome.
    private Database welcomed(Database database, Joiner joiner, boolean copied) {
        ServiceInstance instance = open(database);
        try {
            joins(joiner);
            awaitMails(joiner, 1);
            facts.awaitHeardBy(NAME);
            awaitNothingToSend(instance, joiner);
        } finally {
            instance.stop();
        }
        return copied ? RealPostgres.copyOf(database) : database;
    }

    private void awaitMails(Joiner joiner, int count) {
        Awaitility.await("mails to " + joiner.email())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.to(joiner.email())).hasSize(count));
    }

    private static void awaitNothingToSend(ServiceInstance instance, Joiner... joiners) {
        Awaitility.await("nothing to send")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toSend(instance, joiners)).isEmpty());
    }

    /// What is not at its end, with what is known of it; but for mailings of old issues that wait for a decision.
    private static List<@Nullable String> toSend(ServiceInstance instance, Joiner... joiners) {
        return instance.bean(JdbcClient.class)
                .sql("""
                        SELECT concat_ws(' ', what, state, attempts, owner, reply)
                        FROM (SELECT template AS what, person_id, state, attempts, owner, reply FROM message
                              UNION ALL SELECT 'issue', d.person_id, d.state, d.attempts, d.owner, d.reply
                                FROM delivery d JOIN campaign c USING (campaign_id)
                                WHERE c.waiting_for IS DISTINCT FROM 'decision') m
                        WHERE state IN ('pending', 'claimed', 'handing-over') AND person_id IN (:persons)
                        """)
                .param("persons", Stream.of(joiners).map(Joiner::person).toList())
                .query(String.class)
                .list();
    }

    private static Joiner joiner(String name) {
        return new Joiner(UUID.randomUUID(), name + "-" + UUID.randomUUID() + "@example.org");
    }

    private void joins(Joiner joiner) {
        UUID membership = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        facts.send(
                joiner.person(),
                new PersonChangedV1(joiner.person(), "Sample", "Member 17", joiner.email(), List.of(joiner.email())));
        facts.send(
                membership,
                new MembershipActivatedV1(
                        membership,
                        joiner.person(),
                        "CSW-000017",
                        "employed",
                        today,
                        today.plusYears(1),
                        "self",
                        null,
                        null,
                        UUID.randomUUID(),
                        true));
    }

    private void publishes() {
        UUID issue = UUID.randomUUID();
        clock.backToRealNow();
        facts.send(
                issue,
                new IssuePublishedV2(
                        issue,
                        "n" + issue.toString().substring(0, 8),
                        "November 2012",
                        clock.instant(),
                        List.of(new IssuePublishedV2.Entry(UUID.randomUUID(), "Opinion", "When not to say sorry"))));
    }

    private ServiceInstance open(Database database, String... more) {
        List<String> properties =
                new ArrayList<>(List.of("collegium.mail.host=127.0.0.1", "collegium.mail.port=" + mailbox.port()));
        properties.addAll(Arrays.asList(more));
        return ServiceInstance.open(NotificationsApplication.class, NAME, database, properties.toArray(String[]::new));
    }
}
