package org.collegium.notifications.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.handover.Leases;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.handover.Verdict;
import org.collegium.notifications.person.RecordingPersons;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.client.SmtpOutcome;
import org.collegium.notifications.smtp.client.SmtpUnavailable;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// No sender works here by itself: the test works the queue step by step, and dies where it likes.
@IntegrationTest(properties = "collegium.mail.connections=0")
class SenderCrashIT extends MailingIT {

    private static final int CHUNK = 25;

    @Autowired
    private List<MailQueue> queues;

    @Autowired
    private Leases leases;

    @Autowired
    private RecordingPersons persons;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private SmtpConnections connections;

    @Autowired
    private MailMetrics metrics;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    SenderCrashIT() {}

    @Test
    void letsMailsWaitAgainWhoseSenderDiedHavingOnlyClaimedThem() throws InterruptedException {
        IssuePublishedV2 issue = published(30);
        UUID dead = leases.begin();
        assertThat(queue().claim(dead, 100)).hasSize(30);

        queue().tidy();
        assertThat(queue().claim(leases.begin(), 100))
                .as("while the owner lives")
                .isEmpty();
        die(dead);
        queue().tidy();
        sendAll();

        assertThat(count(awaitCampaign(issue, "finished"), "delivered")).isEqualTo(30);
    }

    @Test
    void neverSendsAgainWhatADeadSenderMayHaveHandedOver() throws InterruptedException {
        IssuePublishedV2 issue = published(30);
        UUID dead = leases.begin();
        List<UUID> claimed = queue().claim(dead, 100);
        List<Prepared> handedOver = queue().prepare(dead, claimed.subList(0, 10));
        assertThat(handedOver).hasSize(10);

        die(dead);
        queue().tidy();
        sendAll();

        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "uncertain")).isEqualTo(10);
        assertThat(count(campaign, "delivered")).isEqualTo(20);
        assertThat(handedOver)
                .allSatisfy(mail ->
                        assertThat(mailbox.to(mail.recipient().address())).isEmpty());
    }

    @Test
    void believesASenderThatWasOnlyThoughtDead() throws InterruptedException {
        IssuePublishedV2 issue = published(3);
        UUID stalled = leases.begin();
        List<Prepared> mails = queue().prepare(stalled, queue().claim(stalled, 100));
        die(stalled);
        queue().tidy();
        assertThat(count(awaitCampaign(issue, "finished"), "uncertain")).isEqualTo(3);

        queue().record(
                        stalled,
                        List.of(
                                Verdict.end(mails.get(0).id(), MailState.DELIVERED, "250 ok"),
                                Verdict.deferred(mails.get(1), "450 later")));

        JsonNode campaign = campaign(issue);
        assertBalanced(campaign);
        assertThat(campaign.path("status").asString()).isEqualTo("finished");
        assertThat(count(campaign, "delivered")).isEqualTo(1);
        assertThat(count(campaign, "uncertain"))
                .as("what it did not hand over stays a question for staff")
                .isEqualTo(2);
        assertThat(jdbc.sql("SELECT delivered FROM campaign WHERE campaign_id = :id")
                        .param("id", UUID.fromString(campaign.path("id").asString()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void preparesNothingThatAnotherSenderHasTakenOver() throws InterruptedException {
        IssuePublishedV2 issue = published(5);
        UUID stalled = leases.begin();
        List<UUID> claimed = queue().claim(stalled, 100);
        die(stalled);
        queue().tidy();
        UUID heir = leases.begin();
        assertThat(queue().claim(heir, 100)).hasSize(5);

        assertThat(queue().prepare(stalled, claimed)).isEmpty();

        queue().release(heir, claimed);
        sendAll();
        assertThat(count(awaitCampaign(issue, "finished"), "delivered")).isEqualTo(5);
    }

    @Test
    void letsStaffResolveWhatIsUncertain() throws InterruptedException {
        IssuePublishedV2 issue = published(2);
        UUID dead = leases.begin();
        List<Prepared> mails = queue().prepare(dead, queue().claim(dead, 100));
        die(dead);
        queue().tidy();
        awaitCampaign(issue, "finished");
        Api staff = staff();

        assertThat(resolve(staff, mails.get(0).id(), "delivered").status()).isEqualTo(200);
        assertThat(resolve(staff, mails.get(1).id(), "send-again").status()).isEqualTo(200);
        assertThat(campaign(issue).path("status").asString()).isEqualTo("running");
        sendAll();

        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "delivered")).isEqualTo(2);
        assertThat(mailbox.to(mails.get(0).recipient().address())).isEmpty();
        assertThat(mailbox.to(mails.get(1).recipient().address())).hasSize(1);
        Api.Answer again = resolve(staff, mails.get(0).id(), "send-again");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("delivery-not-uncertain");
    }

    @Test
    void sendsTwoThousandOnceEachWhenSendersCompeteAndOneDies() throws Exception {
        List<Member> members = members(2_000);
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 2_000);
        awaitPersons(members);
        UUID dead = leases.begin();
        List<UUID> abandoned = queue().claim(dead, 100);

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                senders.add(pool.submit(() -> {
                    sendAll();
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                done(sender);
            }
        }
        assertBalanced(campaign(issue));
        assertThat(count(campaign(issue), "pending")).isEqualTo(abandoned.size());
        die(dead);
        queue().tidy();
        sendAll();

        assertThat(count(awaitCampaign(issue, "finished"), "delivered")).isEqualTo(2_000);
        assertThat(members)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
    }

    /// The chunk is in hand, committed as being handed over, when the erasure is heard.
    @Test
    void sendsNothingToAPersonWhoIsErasedWhileTheirChunkIsInHand() throws InterruptedException {
        IssuePublishedV2 issue = published(3);
        UUID owner = leases.begin();
        List<Prepared> chunk = queue().prepare(owner, queue().claim(owner, 100));
        Prepared erased = chunk.get(1);
        persons.erase(
                jdbc.sql("SELECT person_id FROM delivery WHERE delivery_id = :id")
                        .param("id", erased.id())
                        .query(UUID.class)
                        .single(),
                clock.instant());

        List<SmtpOutcome> outcomes;
        try (SmtpConnections.Loan connection = connections.borrow()) {
            outcomes = connection.send(
                    chunk.stream()
                            .map(mail -> renderer.write(mail.wording(), mail.recipient()))
                            .toList(),
                    queue()::isRecalled);
        } catch (SmtpUnavailable unavailable) {
            throw new AssertionError(unavailable);
        }
        queue().record(
                        owner,
                        IntStream.range(0, chunk.size())
                                .mapToObj(i -> Answers.verdict(chunk.get(i), outcomes.get(i)))
                                .toList());

        assertThat(mailbox.to(erased.recipient().address())).isEmpty();
        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "noLongerEntitled")).isEqualTo(1);
        assertThat(count(campaign, "delivered")).isEqualTo(2);
    }

    private static void done(Future<?> sender) throws InterruptedException, ExecutionException {
        sender.get();
    }

    private MailQueue queue() {
        return queues.stream().filter(MailQueue::isBulk).findFirst().orElseThrow();
    }

    private IssuePublishedV2 published(int count) {
        List<Member> members = members(count);
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, count);
        awaitPersons(members);
        return issue;
    }

    private void awaitPersons(List<Member> members) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM person WHERE email IN (:emails)")
                                .param(
                                        "emails",
                                        members.stream().map(Member::email).toList())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(members.size()));
    }

    private void die(UUID owner) {
        leases.abandon(owner);
        jdbc.sql("UPDATE sending_lease SET alive_until = clock_timestamp() - interval '1 second' WHERE owner = :owner")
                .param("owner", owner)
                .update();
    }

    /// Works the queue until it is empty, as another instance would.
    private void sendAll() throws InterruptedException {
        UUID owner = leases.begin();
        Sender sender = new Sender(queue(), renderer, connections, CHUNK, metrics);
        while (sender.turn(owner, () -> false) != Sender.Turn.EMPTY) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        leases.abandon(owner);
    }

    private static Api.Answer resolve(Api staff, UUID delivery, String outcome) {
        return staff.post(
                "/api/notifications/deliveries/" + delivery + "/resolution", "{\"outcome\":\"" + outcome + "\"}");
    }
}
