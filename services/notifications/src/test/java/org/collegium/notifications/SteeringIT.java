package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.notifications.campaign.StartCampaign;
import org.collegium.notifications.campaign.StartingCampaigns;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.notifications.issue.RecordingIssues;
import org.collegium.testing.Api;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SteeringIT extends MailingIT {

    @Autowired
    private StartingCampaigns starting;

    @Autowired
    private RecordingIssues recording;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    SteeringIT() {}

    @Test
    void mailsNobodyAboutAReplayedPublicationUntilStaffSaySo() {
        List<Member> members = members(3);
        awaitTerms(members);
        IssuePublishedV2 issue = issue();
        recording.record(
                new PublishedIssue(issue.issueId(), issue.number(), issue.label(), issue.publishedAt(), List.of()));
        starting.start(new StartCampaign(issue.issueId(), issue.publishedAt(), day, true));
        JsonNode waiting = campaign(issue);
        assertThat(waiting.path("status").asString()).isEqualTo("waiting");
        assertThat(waiting.path("waitingFor").asString()).isEqualTo("decision");
        assertThat(waiting.path("audience").asInt()).isEqualTo(3);
        Api.Answer paused = steer(waiting, "pause");
        assertThat(paused.status()).isEqualTo(409);
        assertThat(paused.text("code")).isEqualTo("campaign-awaits-decision");

        assertThat(steer(waiting, "resume").status()).isEqualTo(200);

        awaitCampaign(issue, "finished");
        assertThat(members)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
    }

    @Test
    void waitsForAWordWhenThePublicationIsLongPast() {
        IssuePublishedV2 issue = issue();
        clock.advance(Duration.ofDays(3));
        facts.send(issue.issueId(), issue);

        awaitAudience(issue, 0);
        assertThat(campaign(issue).path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void holdsTheMailsOfAPausedCampaign() {
        Member member = somebody("paused");
        tellMembership(member);
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 1);

        assertThat(steer(campaign(issue), "pause").text("status")).isEqualTo("paused");
        tellPerson(member);
        awaitPerson(member);
        assertThat(steer(campaign(issue), "pause").status()).as("again").isEqualTo(200);
        assertThat(mailbox.to(member.email())).isEmpty();
        assertThat(steer(campaign(issue), "resume").text("status")).isEqualTo("running");

        awaitCampaign(issue, "finished");
        assertThat(mailbox.to(member.email())).hasSize(1);
        assertThat(steer(campaign(issue), "cancel").text("code")).isEqualTo("campaign-finished");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = :subject")
                        .param(
                                "subject",
                                "campaign/" + campaign(issue).path("id").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void sendsNothingOfACancelledCampaign() {
        Member member = somebody("cancelled-campaign");
        tellMembership(member);
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 1);

        assertThat(steer(campaign(issue), "cancel").text("status")).isEqualTo("cancelled");
        tellPerson(member);
        awaitPerson(member);

        assertThat(steer(campaign(issue), "resume").text("code")).isEqualTo("campaign-cancelled");
        JsonNode campaign = campaign(issue);
        assertBalanced(campaign);
        assertThat(count(campaign, "pending")).isEqualTo(1);
        assertThat(mailbox.to(member.email())).isEmpty();
    }

    @Test
    void givesUpOnAPersonWhoNeverBecomesKnown() {
        tellMembership(somebody("never"));
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 1);

        clock.advance(Duration.ofHours(25));

        assertThat(count(awaitCampaign(issue, "finished"), "failed")).isEqualTo(1);
    }

    @Test
    void stopsTheMailsWithOneClick() {
        Member member = members(1).getFirst();
        IssuePublishedV2 issue = publish();
        awaitCampaign(issue, "finished");
        String path = oneClick(mailbox.to(member.email()).getFirst());
        Api anybody = Api.at(port);

        assertThat(anybody.get(path).json().path("magazine").asBoolean())
                .as("looking changes nothing")
                .isTrue();
        assertThat(anybody.with("Accept", "text/html").get(path).status()).isIn(200, 303, 404);
        Api form = anybody.with("Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.send("POST", path, BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .status())
                .isEqualTo(200);
        assertThat(form.send("POST", path, BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .status())
                .isEqualTo(200);

        assertThat(anybody.get(path).json().path("magazine").asBoolean()).isFalse();
        assertThat(Api.at(port)
                        .as(TestTokens.bearer(member.personId(), "member"))
                        .get("/api/notifications/preferences")
                        .json()
                        .path("magazine")
                        .asBoolean())
                .isFalse();
        clock.advance(Duration.ofDays(1));
        IssuePublishedV2 next = publish();
        assertThat(awaitCampaign(next, "finished").path("audience").asInt()).isZero();
        assertThat(mailbox.to(member.email())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000000000000000000000", "%00", "zzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void knowsNoOtherTokens(String token) {
        assertThat(Api.at(port).post("/api/notifications/unsubscribe/" + token).status())
                .isIn(400, 404);
    }

    @Test
    void refusesAPreferenceSetOnAnOlderState() {
        Api person = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));
        String seen =
                person.get("/api/notifications/preferences").header("ETag").orElseThrow();

        assertThat(person.with("If-Match", seen)
                        .put("/api/notifications/preferences", "{\"magazine\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(person.with("If-Match", seen)
                        .put("/api/notifications/preferences", "{\"magazine\":false}")
                        .status())
                .isEqualTo(412);
        assertThat(person.put("/api/notifications/preferences", "{\"magazine\":\"maybe\"}")
                        .status())
                .isIn(400, 422);
        assertThat(person.put("/api/notifications/preferences", "{}").status()).isEqualTo(422);
    }

    @Test
    void showsMailingsToStaffOnly() {
        for (String path : List.of("/campaigns", "/campaigns/" + UUID.randomUUID(), "/suppressions")) {
            assertThat(Api.at(port).get("/api/notifications" + path).status()).isEqualTo(401);
            assertThat(Api.at(port)
                            .as(TestTokens.bearer(UUID.randomUUID(), "member", "finance-officer"))
                            .get("/api/notifications" + path)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(staff().get("/api/notifications/campaigns/" + UUID.randomUUID())
                        .text("code"))
                .isEqualTo("not-found");
        assertThat(staff().get("/api/notifications/campaigns?cursor=nonsense").status())
                .isEqualTo(422);
    }

    @Test
    void keepsSuppressionsByFingerprint() {
        String address = address("kept");
        Api.Answer added = staff().post(
                        "/api/notifications/suppressions",
                        "{\"email\":\"%s\",\"reason\":\"request\"}".formatted(address));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body()).doesNotContain(address);
        assertThat(staff().get("/api/notifications/suppressions?email=" + address)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);

        assertThat(staff().delete("/api/notifications/suppressions/" + added.text("id"))
                        .status())
                .isEqualTo(204);

        assertThat(staff().get("/api/notifications/suppressions?email=" + address)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(staff().delete("/api/notifications/suppressions/" + added.text("id"))
                        .status())
                .isEqualTo(404);
        assertThat(staff().post("/api/notifications/suppressions", "{\"email\":\"no\",\"reason\":\"why\"}")
                        .status())
                .isEqualTo(422);
    }

    private Api.Answer steer(JsonNode campaign, String act) {
        return staff().post(
                        "/api/notifications/campaigns/" + campaign.path("id").asString() + "/" + act);
    }

    private static String oneClick(String mail) {
        Matcher header = Pattern.compile("List-Unsubscribe: <[^>]*(/api/notifications/unsubscribe/[0-9a-z]{26})>")
                .matcher(mail);
        assertThat(header.find()).isTrue();
        return header.group(1);
    }

    private void awaitTerms(List<Member> members) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "SELECT count(*) FROM membership_term WHERE person_id IN (:ids)")
                                .param(
                                        "ids",
                                        members.stream().map(Member::personId).toList())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(members.size()));
    }

    private void awaitPerson(Member member) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM person WHERE person_id = :id")
                                .param("id", member.personId())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
    }
}
