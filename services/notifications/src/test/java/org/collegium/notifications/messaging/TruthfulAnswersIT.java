package org.collegium.notifications.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.messaging.SampleFacts.Told;
import org.collegium.notifications.preference.UnsubscribeToken;
import org.collegium.testing.Api;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
@IntegrationTest(properties = "collegium.mail.connections=0")
class TruthfulAnswersIT extends MailingIT {

    private static final String API = "/api/notifications";

    @Autowired
    private IssueListener issues;

    @Autowired
    private MembershipListener memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Value("${collegium.portal-url}")
    private String portalUrl;

    private HeardFacts heard;

    @SuppressWarnings("NullAway.Init")
    TruthfulAnswersIT() {}

    /// @param id       of a campaign with one delivery or more
    /// @param delivery one of them
    private record Mailing(UUID id, UUID delivery) {

        String path() {
            return "/campaigns/" + id;
        }
    }

    @BeforeEach
    void listen() {
        heard = new HeardFacts(issues, memberships);
    }

    @Test
    void hasEveryChangeInItsTable() {
        assertThat(table().endpoints()).containsExactlyInAnyOrderElementsOf(MappedEndpoints.changing(mapping, API));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsThereAfterwards() {
        return table().tests();
    }

    @Test
    void refusesNulWhereverItIsSent() {
        Api office = Api.at(port).as(TestTokens.client("administrator", "portal"));

        assertThat(NulInput.takenBy(mapping, API, office)).isEmpty();
    }

    private Changes table() {
        return Changes.of(API, Rows.of(jdbc))
                .line("PUT /preferences", this::prefers)
                .line("POST /unsubscribe/{token}", this::unsubscribes)
                .line("POST /campaigns/{id}/pause", () -> steers(mailing()))
                .line("POST /campaigns/{id}/resume", this::resumes)
                .line("POST /campaigns/{id}/cancel", () -> steers(mailing()))
                .line("POST /deliveries/{id}/resolution", this::resolvesADelivery)
                .line("POST /messages/{id}/resolution", this::resolvesAMessage)
                .line("POST /messages", this::signsIn)
                .line("POST /suppressions", this::suppresses)
                .line("DELETE /suppressions/{id}", this::lifts)
                .line("POST /issue-tests", this::sendsATest)
                .without("POST /issue-previews", "it only reads")
                .without("POST /dead-letters/{id}/replay", "the same in every service; the magazine's proves it")
                .without("POST /dead-letters/{id}/discard", "the same in every service; the magazine's proves it");
    }

    private Change prefers() {
        Api person = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));
        boolean magazine =
                person.get(API + "/preferences").json().path("magazine").asBoolean();
        return Change.by(person).sending(Map.of("magazine", !magazine)).shownAt(person, "/preferences");
    }

    private Change unsubscribes() {
        UUID number = jdbc.sql("SELECT unsubscribe_token FROM delivery WHERE delivery_id = ?")
                .param(mailing().delivery())
                .query(UUID.class)
                .single();
        UnsubscribeToken token = new UnsubscribeToken(number);
        return Change.by(Api.at(port), token).shownAt(Api.at(port), "/unsubscribe/" + token);
    }

    private Change steers(Mailing mailing) {
        return Change.by(staff(), mailing.id()).shownAt(staff(), mailing.path());
    }

    private Change resumes() {
        Mailing mailing = mailing();
        assertThat(staff().post(API + mailing.path() + "/pause").status()).isEqualTo(200);
        return steers(mailing);
    }

    private Change resolvesADelivery() {
        Mailing mailing = mailing();
        jdbc.sql("UPDATE delivery SET state = 'uncertain' WHERE delivery_id = ?")
                .param(mailing.delivery())
                .update();
        return Change.by(staff(), mailing.delivery())
                .sending(Map.of("outcome", "delivered"))
                .shownAt(staff(), mailing.path() + "/deliveries", mailing.path());
    }

    private Change resolvesAMessage() {
        Member member = welcomed();
        // The list shows all mails, so those that other tests left behind must not end while it is compared.
        jdbc.sql("UPDATE message SET state = 'failed' WHERE state = 'pending' AND person_id <> ?")
                .param(member.personId())
                .update();
        UUID message = jdbc.sql("UPDATE message SET state = 'uncertain' WHERE person_id = ? RETURNING message_id")
                .param(member.personId())
                .query(UUID.class)
                .single();
        Api office = Api.at(port).as(TestTokens.client("membership-officer"));
        return Change.by(office, message).sending(Map.of("outcome", "failed")).shownAt(office, "/messages?limit=200");
    }

    private Change signsIn() {
        Map<String, Object> mail = Map.of(
                "template",
                "sign-in-link",
                "to",
                address("sign-in"),
                "values",
                Map.of("code", "012345", "link", portalUrl + "/sign-in/x"));
        return Change.by(portal()).sending(mail).unseen("a mail with a secret is shown to nobody");
    }

    private Change suppresses() {
        String email = address("suppressed");
        return Change.by(staff()).sending(request(email)).shownAt(staff(), "/suppressions?email=" + email);
    }

    private Change lifts() {
        String email = address("lifted");
        String id = staff().post(API + "/suppressions", request(email)).text("id");
        return Change.by(staff(), id).seenAt(staff(), "/suppressions?email=" + email, "it answers 204");
    }

    private Change sendsATest() {
        String test = """
                {"to":"%s","issue":{"number":"2012-11","label":"November 2012","articles":[
                  {"id":"018b2f6e-7c1a-7a10-9c3d-000000000602","section":"News","title":"A title"}]}}
                """.formatted(address("editor"));
        return Change.by(portal()).sending(test).unseen("it answers 202, and is a mail and no more");
    }

    private static Map<String, Object> request(String email) {
        return Map.of("email", email, "reason", "request");
    }

    private Mailing mailing() {
        Member member = welcomed();
        IssuePublishedV2 issue = issue();
        heard.tell(new Told(issue.issueId(), issue), clock.instant(), false);
        UUID campaign = UUID.fromString(campaign(issue).path("id").asString());
        UUID delivery = jdbc.sql("SELECT delivery_id FROM delivery WHERE campaign_id = ? AND person_id = ?")
                .params(campaign, member.personId())
                .query(UUID.class)
                .single();
        return new Mailing(campaign, delivery);
    }

    /// A member for whom a welcome lies ready.
    private Member welcomed() {
        Member member = somebody("member");
        heard.tell(
                new Told(member.membershipId(), membership(member, day, day.plusDays(20), true, UUID.randomUUID())),
                clock.instant(),
                false);
        return member;
    }

    private Api portal() {
        return Api.at(port).as(TestTokens.portal());
    }
}
