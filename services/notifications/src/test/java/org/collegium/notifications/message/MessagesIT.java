package org.collegium.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.DuplicateApplicationReceivedV1;
import org.collegium.notifications.MailingIT;
import org.collegium.testing.Api;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class MessagesIT extends MailingIT {

    @Autowired
    private JdbcClient jdbc;

    @Value("${collegium.portal-url}")
    private String portal;

    @SuppressWarnings("NullAway.Init")
    MessagesIT() {}

    @Test
    void welcomesANewMemberOnceHoweverOftenTheFactComes() {
        Member member = somebody("welcome");
        var joined = membership(member, day, day.plusDays(20), true, UUID.randomUUID());
        facts.send(member.membershipId(), joined);
        facts.send(member.membershipId(), joined);
        settle();
        assertThat(mailbox.to(member.email())).as("the person is not known yet").isEmpty();

        tellPerson(member);

        awaitMails(member.email(), 1);
        assertThat(mailbox.to(member.email()).getFirst()).contains("CSW-000017").doesNotContain("List-Unsubscribe");
        facts.send(member.membershipId(), joined);
        settle();
        assertThat(mailbox.to(member.email())).hasSize(1);
    }

    @Test
    void welcomesNobodyWhoWasImported() {
        Member member = somebody("imported");
        tellPerson(member);
        tellMembership(member);
        settle();

        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE person_id = :person")
                        .param("person", member.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsTheOwnerOfAnAddressOnceThatSomebodyApplied() {
        Member member = somebody("duplicate");
        tellPerson(member);
        for (int i = 0; i < 5; i++) {
            UUID application = UUID.randomUUID();
            facts.send(application, new DuplicateApplicationReceivedV1(application, member.personId()));
        }

        awaitMails(member.email(), 1);
        settle();
        assertThat(mailbox.to(member.email())).singleElement().asString().contains("a membership for it already");
    }

    @Test
    void sendsASignInLinkAndKeepsNeitherItNorTheAddress() {
        String to = address("sign-in");
        String link = portal + "/sign-in/" + UUID.randomUUID();

        Api.Answer answer = post(link, to);

        assertThat(answer.status()).isEqualTo(202);
        awaitMails(to, 1);
        assertThat(mailbox.to(to).getFirst().replace("=\r\n", "")).contains(link);
        for (String table : List.of("message", "idempotency_key", "audit_entry")) {
            assertThat(everythingIn(table)).doesNotContain(to).doesNotContain(link);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT state FROM message WHERE message_id = :id")
                                .param("id", UUID.fromString(answer.text("id")))
                                .query(String.class)
                                .single())
                        .isEqualTo("delivered"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"https://evil.example.org/x\"}}|values.link",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\\r\\nBcc: b@example.org\",\"values\":{\"link\":\"PORTAL/x\"}}|to",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"PORTAL/x\\r\\ny\"}}|values.link",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"PORTAL/x\",\"minutes\":600}}|values.minutes",
                "{\"template\":\"spam\",\"to\":\"a@example.org\",\"values\":{\"link\":\"PORTAL/x\"}}|template",
                "{\"to\":\"a@example.org\"}|template",
            })
    void refusesWhatItCannotSendAndNamesTheField(String body, String field) {
        Api.Answer answer = Api.at(port)
                .as(TestTokens.portal())
                .post("/api/notifications/messages", body.replace("PORTAL", portal));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid-fields");
        assertThat(answer.json().path("errors").toString()).contains("\"" + field + "\"");
    }

    @Test
    void sendsForThePortalOnly() {
        String body =
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"" + portal + "/x\"}}";

        assertThat(Api.at(port).post("/api/notifications/messages", body).status())
                .isEqualTo(401);
        assertThat(Api.at(port)
                        .as(TestTokens.bearer(UUID.randomUUID(), "member"))
                        .post("/api/notifications/messages", body)
                        .status())
                .isEqualTo(403);
    }

    private Api.Answer post(String link, String to) {
        return Api.at(port)
                .as(TestTokens.portal())
                .withIdempotencyKey(UUID.randomUUID().toString())
                .post(
                        "/api/notifications/messages",
                        "{\"template\":\"sign-in-link\",\"to\":\"%s\",\"values\":{\"link\":\"%s\"}}"
                                .formatted(to, link));
    }

    private String everythingIn(String table) {
        return jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")
                .query(String.class)
                .single();
    }

    private void awaitMails(String address, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.to(address)).hasSize(count));
    }

    private static void settle() {
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.drain();
        }
    }
}
