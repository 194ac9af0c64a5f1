package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.testing.Api;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// A test that publishes issues to members of its own.
///
/// Tests share one database, so each lives in a season of its own: its members belong only in that season and its
/// issue is published in it, so no other test's members are in its audience.
@IntegrationTest
public abstract class MailingIT {

    private static final AtomicInteger SEASONS = new AtomicInteger();

    /// Long enough for a busy machine.
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    protected MovableClock clock;

    @LocalServerPort
    protected int port;

    protected final TestMailbox mailbox = TestMailbox.get();
    protected FactSender facts;
    protected LocalDate day;

    @SuppressWarnings("NullAway.Init")
    protected MailingIT() {}

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("collegium.mail.host", () -> "127.0.0.1");
        registry.add("collegium.mail.port", () -> TestMailbox.get().port());
    }

    /// A member of this test's season.
    public record Member(UUID personId, UUID membershipId, String email) {}

    @BeforeEach
    void beginASeason() {
        day = LocalDate.of(2027, 1, 1).plusDays(60L * SEASONS.incrementAndGet());
        clock.set(day);
        facts = new FactSender(clock);
    }

    @AfterEach
    void endTheSeason() {
        facts.close();
    }

    /// An address of nobody else's.
    protected static String address(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    protected Member somebody(String name) {
        return new Member(UUID.randomUUID(), UUID.randomUUID(), address(name));
    }

    protected List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Member member = somebody("member");
            tellPerson(member);
            tellMembership(member);
            members.add(member);
        }
        return members;
    }

    protected PersonChangedV1 person(Member member) {
        return new PersonChangedV1(member.personId(), "Sample", "Member 17", member.email(), List.of(member.email()));
    }

    protected void tellPerson(Member member) {
        facts.send(member.personId(), person(member));
    }

    protected void tellMembership(Member member) {
        facts.send(member.membershipId(), membership(member, day.minusDays(10), day.plusDays(20), true, null));
    }

    protected MembershipActivatedV1 membership(
            Member member, LocalDate startsOn, LocalDate endsOn, boolean magazine, @Nullable UUID applicationId) {
        return new MembershipActivatedV1(
                member.membershipId(),
                member.personId(),
                "CSW-000017",
                "employed",
                startsOn,
                endsOn,
                "self",
                null,
                null,
                applicationId,
                magazine);
    }

    protected IssuePublishedV2 issue() {
        Instant now = clock.instant();
        return new IssuePublishedV2(
                UUID.randomUUID(),
                "n" + UUID.randomUUID().toString().substring(0, 8),
                "November 2012",
                now,
                List.of(
                        new IssuePublishedV2.Entry(UUID.randomUUID(), "Opinion", "When not to say sorry"),
                        new IssuePublishedV2.Entry(UUID.randomUUID(), "Policy", "Return to core values")));
    }

    protected IssuePublishedV2 publish() {
        IssuePublishedV2 issue = issue();
        facts.send(issue.issueId(), issue);
        return issue;
    }

    protected Api staff() {
        return Api.at(port).as(TestTokens.client("editor"));
    }

    /// The campaign about an issue, as the API tells it; fails unless there is exactly one.
    protected JsonNode campaign(IssuePublishedV2 issue) {
        JsonNode items = staff().get("/api/notifications/campaigns?issue=" + issue.number())
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.path(0);
    }

    protected JsonNode awaitCampaign(IssuePublishedV2 issue, String status) {
        Awaitility.await("campaign " + status)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(campaign(issue).path("status").asString()).isEqualTo(status));
        JsonNode campaign = campaign(issue);
        assertBalanced(campaign);
        return campaign;
    }

    protected void awaitAudience(IssuePublishedV2 issue, int audience) {
        Awaitility.await("audience of " + audience)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(campaign(issue).path("audience").asInt()).isEqualTo(audience));
    }

    protected static int count(JsonNode campaign, String name) {
        return campaign.path("counts").path(name).asInt();
    }

    /// Promise 4 of the design: nobody of the audience is in no count or in two.
    protected static void assertBalanced(JsonNode campaign) {
        int sum = 0;
        for (JsonNode count : campaign.path("counts")) {
            sum += count.asInt();
        }
        assertThat(sum).isEqualTo(campaign.path("audience").asInt());
    }
}
