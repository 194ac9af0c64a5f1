package org.collegium.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.DuplicateApplicationReceivedV1;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.contracts.membership.PersonErasedV1;
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
    void mailsACodeOnceAndKeepsNeitherItNorTheAddress() {
        String to = address("email-proof");
        UUID application = UUID.randomUUID();
        Instant now = clock.instant();
        var late = new EmailProofRequestedV1(application, to, "111111", now.minusSeconds(1));
        var asked = new EmailProofRequestedV1(application, to, "047193", now.plusSeconds(600));

        facts.send(application, late);
        facts.send(application, asked);

        awaitMails(to, 1);
        settle();
        assertThat(mailbox.to(to)).singleElement().asString().contains("047193").doesNotContain("Sample");
        for (String table : List.of("message", "waiting_fact", "inbox")) {
            assertThat(everythingIn(table)).doesNotContain(to).doesNotContain("047193");
        }
    }

    @Test
    void mailsNobodyAboutASecondApplicationAnyMore() {
        Member member = somebody("duplicate");
        tellPerson(member);
        UUID application = UUID.randomUUID();

        facts.send(application, new DuplicateApplicationReceivedV1(application, member.personId()));

        settle();
        assertThat(mailbox.to(member.email())).isEmpty();
        assertThat(everythingIn("waiting_fact")).doesNotContain(application.toString());
    }

    @Test
    void remindsAnApplicantOfThePaymentOnceAndForgetsTheAddress() {
        Member applicant = somebody("unpaid");
        UUID application = UUID.randomUUID();
        var left = left(application, applicant);

        facts.send(application, left);
        facts.send(application, left);

        awaitMails(applicant.email(), 1);
        settle();
        assertThat(mailbox.to(applicant.email()))
                .singleElement()
                .asString()
                .contains("To: Sample <" + applicant.email() + ">", "Your card was declined")
                .containsPattern("/join/(=\r\n)?" + application.toString().substring(0, 8));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(everythingIn("message_recipient")).doesNotContain(applicant.email()));
        for (String table : List.of("message", "waiting_fact", "inbox", "person")) {
            assertThat(everythingIn(table)).doesNotContain(applicant.email());
        }
        facts.send(application, left);
        settle();
        assertThat(mailbox.to(applicant.email())).hasSize(1);
    }

    @Test
    void remindsNeitherWhoHasJoinedNorTheErasedNorTheSuppressedNorAnybodyTooLate() {
        Member joined = somebody("joined");
        tellMembership(joined);
        Member erased = somebody("erased-applicant");
        facts.send(erased.personId(), new PersonErasedV1(erased.personId()));
        Member suppressed = somebody("suppressed-applicant");
        staff().post(
                        "/api/notifications/suppressions",
                        "{\"email\":\"%s\",\"reason\":\"request\"}".formatted(suppressed.email()));
        settle();

        for (Member member : List.of(joined, erased, suppressed)) {
            UUID application = UUID.randomUUID();
            facts.send(application, left(application, member));
        }
        Member late = somebody("late");
        UUID application = UUID.randomUUID();
        facts.send(
                application,
                new PaymentLeftUnfinishedV1(
                        application,
                        late.personId(),
                        "Sample",
                        late.email(),
                        "Employed",
                        6000,
                        true,
                        day.minusDays(1)));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(joined, erased, suppressed))
                        .map(member -> jdbc.sql("SELECT state FROM message WHERE person_id = :person"
                                        + " AND template = 'payment-left-unfinished'")
                                .param("person", member.personId())
                                .query(String.class)
                                .optional()
                                .orElse("none"))
                        .containsExactly("no-longer-entitled", "no-longer-entitled", "suppressed"));
        settle();
        assertThat(List.of(joined, erased, suppressed, late))
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).isEmpty());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(everythingIn("message_recipient")).isEmpty());
    }

    private PaymentLeftUnfinishedV1 left(UUID application, Member applicant) {
        return new PaymentLeftUnfinishedV1(
                application,
                applicant.personId(),
                "Sample",
                applicant.email(),
                "Employed",
                6000,
                true,
                day.plusDays(89));
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
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"code\":\"012345\",\"link\":\"https://evil.example.org/x\"}}|values.link",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\\r\\nBcc: b@example.org\",\"values\":{\"code\":\"012345\",\"link\":\"PORTAL/x\"}}|to",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"PORTAL/x\\r\\ny\"}}|values.link",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"code\":\"012345\",\"link\":\"PORTAL/x\",\"minutes\":600}}|values.minutes",
                "{\"template\":\"spam\",\"to\":\"a@example.org\",\"values\":{\"code\":\"012345\",\"link\":\"PORTAL/x\"}}|template",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"code\":\"012345\"}}|values.link",
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"link\":\"PORTAL/x\"}}|values.code",
                "{\"template\":\"email-proof\",\"to\":\"a@example.org\",\"values\":{\"code\":\"<a>\"}}|values.code",
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
    void sendsACodeToJoinWithAndKeepsNeitherItNorTheAddress() {
        String to = "joiner-" + UUID.randomUUID() + "@example.org";

        Api.Answer answer = Api.at(port)
                .as(TestTokens.portal())
                .post(
                        "/api/notifications/messages",
                        "{\"template\":\"email-proof\",\"to\":\"%s\",\"values\":{\"code\":\"704318\"}}".formatted(to));

        assertThat(answer.status()).isEqualTo(202);
        awaitMails(to, 1);
        assertThat(mailbox.to(to).getFirst()).contains("704318");
        for (String table : List.of("message", "idempotency_key", "audit_entry")) {
            assertThat(everythingIn(table)).doesNotContain(to).doesNotContain("704318");
        }
    }

    @Test
    void sendsForThePortalOnly() {
        String body =
                "{\"template\":\"sign-in-link\",\"to\":\"a@example.org\",\"values\":{\"code\":\"012345\",\"link\":\""
                        + portal + "/x\"}}";

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
                        "{\"template\":\"sign-in-link\",\"to\":\"%s\",\"values\":{\"code\":\"012345\",\"link\":\"%s\"}}"
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
