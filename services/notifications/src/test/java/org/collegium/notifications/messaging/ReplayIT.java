package org.collegium.notifications.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.issues.IssuePublishedV1;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.messaging.SampleFacts.Told;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rebuild reads every topic again; what is read again is no news.
@IntegrationTest(properties = "collegium.mail.connections=0")
class ReplayIT extends MailingIT {

    @Autowired
    private IssueListener issues;

    @Autowired
    private MembershipListener memberships;

    @Autowired
    private JdbcClient jdbc;

    private HeardFacts heard;
    private Instant now;

    @SuppressWarnings("NullAway.Init")
    ReplayIT() {}

    @BeforeEach
    void listen() {
        heard = new HeardFacts(issues, memberships);
        now = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void startsNoMailingFromHistory(boolean replay) {
        IssuePublishedV2 issue = issue();

        heard.tell(new Told(issue.issueId(), issue), now, replay);

        assertThat(campaign(issue).path("status").asString()).isEqualTo(replay ? "waiting" : "scheduled");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void welcomesNobodyFromHistory(boolean replay) {
        Member member = somebody("history");

        heard.tell(
                new Told(member.membershipId(), membership(member, day, day.plusDays(20), true, UUID.randomUUID())),
                now,
                replay);

        assertThat(jdbc.sql("SELECT template FROM message WHERE person_id = :person")
                        .param("person", member.personId())
                        .query(String.class)
                        .list())
                .isEqualTo(replay ? List.of() : List.of("welcome"));
    }

    /// A membership read again belongs to the audience of a mailing that waits for a decision, and to no other.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addsNobodyFromHistoryToAMailingUnderWay(boolean replay) {
        IssuePublishedV2 issue = issue();
        heard.tell(new Told(issue.issueId(), issue), now, false);
        Member late = somebody("late");

        heard.tell(
                new Told(late.membershipId(), membership(late, day.minusDays(5), day.plusDays(20), true, null)),
                now.minusSeconds(60),
                replay);

        assertThat(campaign(issue).path("audience").asInt()).isEqualTo(replay ? 0 : 1);
    }

    /// The topics are read one beside the other: an issue that nobody was mailed about may come before those who
    /// belong.
    @Test
    void addsWhoeverIsReadAgainToAMailingAboutNews() {
        Member late = somebody("late");
        jdbc.sql("INSERT INTO replay (consumer, name) VALUES ('notifications', 'drill')")
                .update();
        try {
            IssuePublishedV2 issue = issue();
            heard.tell(new Told(issue.issueId(), issue), now, false);

            heard.tell(
                    new Told(late.membershipId(), membership(late, day.minusDays(5), day.plusDays(20), true, null)),
                    now.minusSeconds(60),
                    true);

            assertThat(campaign(issue).path("audience").asInt()).isEqualTo(1);
        } finally {
            jdbc.sql("DELETE FROM replay").update();
        }
    }

    /// Told before authors were left out.
    @Test
    void readsAnIssueThatStillNamesItsAuthors() {
        IssuePublishedV2 issue = issue();
        IssuePublishedV1 old = new IssuePublishedV1(
                issue.issueId(),
                issue.number(),
                issue.label(),
                issue.publishedAt(),
                List.of(new IssuePublishedV1.Entry(UUID.randomUUID(), "Opinion", "A title", List.of("Rowan Teviot"))));

        heard.tell(new Told(old.issueId(), old), now, false);

        assertThat(campaign(issue).path("status").asString()).isEqualTo("scheduled");
        assertThat(jdbc.sql("SELECT CAST(e AS text) FROM issue_entry e WHERE issue_id = :issue")
                        .param("issue", old.issueId())
                        .query(String.class)
                        .single())
                .contains("A title")
                .doesNotContain("Rowan");
    }
}
