package org.collegium.notifications.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.handover.Leases;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Single mails whose sender died in the middle: staff see them and say what becomes of them.
@IntegrationTest(properties = "collegium.mail.connections=0")
class UncertainMailIT extends MailingIT {

    private static final String MESSAGES = "/api/notifications/messages";

    @Autowired
    private List<MailQueue> queues;

    @Autowired
    private Leases leases;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private SmtpConnections connections;

    @Autowired
    private MailMetrics metrics;

    @Autowired
    private JdbcClient jdbc;

    @Value("${collegium.portal-url}")
    private String portal;

    @SuppressWarnings("NullAway.Init")
    UncertainMailIT() {}

    @Test
    void showsWhatWasCutOffAndSendsItAgainOnlyWhenStaffSaySo() throws InterruptedException {
        Member member = welcomedAndCutOff();
        sendAll();
        assertThat(mailbox.to(member.email())).isEmpty();
        JsonNode mail = shown(member);
        assertThat(mail.path("state").asString()).isEqualTo("uncertain");
        assertThat(mail.path("template").asString()).isEqualTo("welcome");
        assertThat(mail.path("reply").asString()).contains("stopped");
        assertThat(mail.path("since").asString()).isNotEmpty();
        assertThat(mail.toString()).doesNotContain(member.email());

        Api.Answer answer = resolve(mail, "resend");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("pending");
        sendAll();
        assertThat(mailbox.to(member.email())).hasSize(1);
        assertThat(shown(member).path("state").asString()).isEqualTo("delivered");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = :subject AND act = 'message-resolved'")
                        .param("subject", "message/" + mail.path("id").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"delivered, delivered", "failed, failed"})
    void endsAMailForGoodWhenStaffSaySo(String outcome, String state) throws InterruptedException {
        Member member = welcomedAndCutOff();
        JsonNode mail = shown(member);

        assertThat(resolve(mail, outcome).text("state")).isEqualTo(state);

        sendAll();
        assertThat(mailbox.to(member.email())).isEmpty();
        Api.Answer again = resolve(mail, "resend");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("message-not-uncertain");
    }

    @Test
    void listsByStateAndPageByPageTheNewestFirst() {
        List<Member> members = List.of(welcomedAndCutOff(), welcomedAndCutOff(), welcomedAndCutOff());

        Api.Answer first = office().get(MESSAGES + "?state=uncertain&limit=2");
        Api.Answer next = office().get(MESSAGES + "?state=uncertain&limit=1&cursor=" + first.text("next"));

        assertThat(persons(first))
                .containsExactly(members.get(2).personId(), members.get(1).personId());
        assertThat(persons(next)).containsExactly(members.get(0).personId());
        assertThat(persons(office().get(MESSAGES + "?state=delivered")))
                .doesNotContainAnyElementsOf(
                        members.stream().map(Member::personId).toList());
    }

    @ParameterizedTest
    @CsvSource({"?state=perhaps, state", "?limit=0, limit", "?cursor=nonsense, cursor"})
    void refusesToListWhatNobodyCanAskFor(String query, String field) {
        Api.Answer answer = office().get(MESSAGES + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").toString()).contains("\"" + field + "\"");
    }

    @Test
    void refusesOutcomesThatAreNoneAndMailsThatAreNotThere() {
        JsonNode mail = shown(welcomedAndCutOff());

        assertThat(resolve(mail, "perhaps").text("code")).isEqualTo("invalid-fields");
        assertThat(resolve(mail, "send-again").status()).isEqualTo(422);
        assertThat(office().post(MESSAGES + "/" + mail.path("id").asString() + "/resolution", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(office().post(MESSAGES + "/" + UUID.randomUUID() + "/resolution", "{\"outcome\":\"failed\"}")
                        .text("code"))
                .isEqualTo("not-found");
    }

    @Test
    void neitherShowsNorResolvesSignInLinks() {
        String to = address("secret");
        String link = portal + "/sign-in/x";
        UUID id = UUID.fromString(Api.at(port)
                .as(TestTokens.portal())
                .post(
                        MESSAGES,
                        "{\"template\":\"sign-in-link\",\"to\":\"%s\",\"values\":{\"code\":\"012345\",\"link\":\"%s\"}}"
                                .formatted(to, link))
                .text("id"));

        assertThat(office().get(MESSAGES + "?limit=200").body()).doesNotContain(id.toString());
        assertThat(office().post(MESSAGES + "/" + id + "/resolution", "{\"outcome\":\"failed\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"member, 403", "editor, 403", "coordinator, 403", "membership-officer, 200", "administrator, 200"})
    void isForMembershipOfficersAndAdministrators(String role, int status) {
        Api caller = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), role));

        assertThat(caller.get(MESSAGES).status()).isEqualTo(status);
        assertThat(Api.at(port).get(MESSAGES).status()).isEqualTo(401);
        assertThat(caller.post(MESSAGES + "/" + UUID.randomUUID() + "/resolution", "{\"outcome\":\"failed\"}")
                        .status())
                .isEqualTo(status == 200 ? 404 : status);
    }

    /// A new member whose welcome was being handed over when its sender died.
    private Member welcomedAndCutOff() {
        Member member = somebody("cut-off");
        tellPerson(member);
        facts.send(member.membershipId(), membership(member, day, day.plusDays(20), true, UUID.randomUUID()));
        UUID dead = leases.begin();
        List<Prepared> mails = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> queue().prepare(dead, queue().claim(dead, 100)),
                        found -> found.stream()
                                .anyMatch(mail -> mail.recipient().address().equals(member.email())));
        assertThat(mails).isNotEmpty();
        leases.abandon(dead);
        jdbc.sql("UPDATE sending_lease SET alive_until = clock_timestamp() - interval '1 second' WHERE owner = :owner")
                .param("owner", dead)
                .update();
        queue().tidy();
        return member;
    }

    private JsonNode shown(Member member) {
        for (JsonNode mail : office().get(MESSAGES + "?limit=200").json().path("items")) {
            if (mail.path("personId").asString().equals(member.personId().toString())) {
                return mail;
            }
        }
        throw new AssertionError("The mail to " + member.personId() + " is not shown.");
    }

    private static List<UUID> persons(Api.Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(mail -> UUID.fromString(mail.path("personId").asString()))
                .toList();
    }

    private Api.Answer resolve(JsonNode mail, String outcome) {
        return office().post(
                        MESSAGES + "/" + mail.path("id").asString() + "/resolution",
                        "{\"outcome\":\"" + outcome + "\"}");
    }

    private Api office() {
        return Api.at(port).as(TestTokens.client("membership-officer"));
    }

    private MailQueue queue() {
        return queues.stream().filter(queue -> !queue.isBulk()).findFirst().orElseThrow();
    }

    private void sendAll() throws InterruptedException {
        UUID owner = leases.begin();
        Sender sender = new Sender(queue(), renderer, connections, 25, metrics);
        while (sender.turn(owner, () -> false) != Sender.Turn.EMPTY) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        leases.abandon(owner);
    }
}
