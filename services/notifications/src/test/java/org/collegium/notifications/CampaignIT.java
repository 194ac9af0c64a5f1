package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.notifications.CampaignFinishedV1;
import org.collegium.testing.Api;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CampaignIT extends MailingIT {

    @Test
    void mailsEveryEntitledMemberWhoWantsItOnce() {
        List<Member> members = members(30);
        Member refuser = somebody("refuser");
        tellPerson(refuser);
        facts.send(refuser.membershipId(), membership(refuser, day.minusDays(5), day.plusDays(5), false, null));
        Member lastDay = somebody("last-day");
        tellPerson(lastDay);
        facts.send(lastDay.membershipId(), membership(lastDay, day.minusDays(5), day, true, null));
        Member former = somebody("former");
        tellPerson(former);
        facts.send(former.membershipId(), membership(former, day.minusDays(9), day.minusDays(1), true, null));

        IssuePublishedV2 issue = publish();

        awaitAudience(issue, 31);
        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "delivered")).isEqualTo(31);
        assertThat(members)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
        assertThat(mailbox.to(lastDay.email())).hasSize(1);
        assertThat(mailbox.to(refuser.email())).isEmpty();
        assertThat(mailbox.to(former.email())).isEmpty();
        assertThat(mailbox.to(members.getFirst().email()).getFirst())
                .contains("/magazine/" + issue.number() + "/", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void doesTheSameHoweverFactsArrive() {
        IssuePublishedV2 issue = issue();
        List<Runnable> sendings = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Member member = somebody("shuffled");
            members.add(member);
            UUID personFact = UUID.randomUUID();
            UUID membershipFact = UUID.randomUUID();
            var membership = membership(member, day.minusDays(10), day.plusDays(20), true, null);
            for (int times = 0; times < 2; times++) {
                sendings.add(() -> facts.send(personFact, member.personId(), person(member)));
                sendings.add(() -> facts.send(membershipFact, member.membershipId(), membership));
            }
        }
        UUID issueFact = UUID.randomUUID();
        sendings.add(() -> facts.send(issueFact, issue.issueId(), issue));
        sendings.add(() -> facts.send(issueFact, issue.issueId(), issue));
        // Told once more under another id: still one campaign.
        sendings.add(() -> facts.send(UUID.randomUUID(), issue.issueId(), issue));
        Collections.shuffle(sendings, new Random(17));

        sendings.forEach(Runnable::run);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode campaign = campaign(issue);
            assertThat(count(campaign, "delivered")).isEqualTo(40);
            assertThat(campaign.path("status").asString()).isEqualTo("finished");
        });
        assertBalanced(campaign(issue));
        assertThat(members)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
    }

    @Test
    void leavesOutWhoJoinedAfterThePublication() {
        IssuePublishedV2 issue = publish();
        awaitCampaign(issue, "finished");

        clock.advance(Duration.ofMinutes(1));
        List<Member> late = members(2);

        IssuePublishedV2 next = publish();
        awaitCampaign(next, "finished");
        assertThat(campaign(issue).path("audience").asInt()).isZero();
        assertThat(late)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
    }

    @Test
    void looksAgainBeforeSendingWhetherAMailMayGo() {
        Member suppressed = somebody("suppressed");
        Member stopped = somebody("stopped");
        Member erased = somebody("erased");
        Member cancelled = somebody("cancelled");
        Member sent = somebody("sent");
        List<Member> all = List.of(suppressed, stopped, erased, cancelled, sent);
        all.forEach(this::tellMembership);
        IssuePublishedV2 issue = publish();
        // Their persons are not known yet, so all of them wait.
        awaitAudience(issue, 5);

        assertThat(staff().post(
                                "/api/notifications/suppressions",
                                "{\"email\":\"%s\",\"reason\":\"complaint\"}".formatted(suppressed.email()))
                        .status())
                .isEqualTo(201);
        assertThat(Api.at(port)
                        .as(TestTokens.bearer(stopped.personId(), "member"))
                        .put("/api/notifications/preferences", "{\"magazine\":false}")
                        .status())
                .isEqualTo(200);
        // The next morning, before anybody gives up on unknown persons.
        clock.advance(Duration.ofHours(23));
        facts.send(
                cancelled.membershipId(),
                new MembershipCancelledV1(cancelled.membershipId(), cancelled.personId(), day, "left"));
        awaitNothingUnread();
        facts.send(erased.personId(), new PersonErasedV1(erased.personId()));
        // An older state of the erased person that comes late must not bring the address back.
        clock.advance(Duration.ofHours(-1));
        all.forEach(this::tellPerson);
        clock.advance(Duration.ofHours(1));

        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "suppressed")).isEqualTo(2);
        assertThat(count(campaign, "noLongerEntitled")).isEqualTo(2);
        assertThat(count(campaign, "delivered")).isEqualTo(1);
        assertThat(mailbox.to(sent.email())).hasSize(1);
        for (Member silent : List.of(suppressed, stopped, erased)) {
            assertThat(mailbox.to(silent.email())).isEmpty();
        }
        assertThat(mailbox.to(cancelled.email())).noneMatch(mail -> mail.contains(issue.label()));
    }

    @Test
    void recordsWhatTheServerRefusesAndTriesAgainWhatItPutsOff() {
        List<Member> all = List.of(somebody("bounce"), somebody("spam"), somebody("grey"), somebody("fine"));
        all.forEach(this::tellPerson);
        all.forEach(this::tellMembership);
        IssuePublishedV2 issue = publish();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(campaign(issue).toString()
                                + deliveries(campaign(issue).path("id").asString(), ""))
                        .contains("\"pending\":1,"));
        String id = campaign(issue).path("id").asString();
        JsonNode waiting = deliveries(id, "pending").path(0);
        assertThat(waiting.path("reply").asString()).contains("450");
        assertThat(waiting.path("attempts").asInt()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));

        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "delivered"))
                .as(deliveries(id, "").toString())
                .isEqualTo(2);
        assertThat(count(campaign, "bounced")).as(deliveries(id, "").toString()).isEqualTo(1);
        assertThat(count(campaign, "failed")).isEqualTo(1);
        assertThat(deliveries(id, "bounced").path(0).path("reply").asString()).contains("550");
        assertThat(mailbox.to(all.get(2).email())).hasSize(1);
    }

    @Test
    void waitsForAMailServerThatIsDownWithoutSpendingAttempts() {
        mailbox.shut();
        List<Member> members;
        IssuePublishedV2 issue;
        try {
            members = members(60);
            issue = publish();
            JsonNode waiting = awaitCampaign(issue, "waiting");
            assertThat(waiting.path("waitingFor").asString()).isEqualTo("mail-server");
            assertThat(count(waiting, "pending")).isEqualTo(60);
        } finally {
            mailbox.open();
        }
        // Mails on which the connection broke wait for some seconds of a clock that stands still.
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            assertThat(campaign(issue).toString()
                            + deliveries(campaign(issue).path("id").asString(), "pending"))
                    .contains("\"pending\":0,");
        });

        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "delivered")).isEqualTo(60);
        assertThat(members)
                .allSatisfy(member -> assertThat(mailbox.to(member.email())).hasSize(1));
        assertThat(deliveries(campaign.path("id").asString(), "delivered"))
                .allSatisfy(delivery ->
                        assertThat(delivery.path("attempts").asInt()).isZero());
    }

    @Test
    void tellsOnceThatItIsFinishedWithCountsThatBalance() {
        try (EventProbe probe = EventProbe.fromNow("notifications.campaign")) {
            members(5);
            awaitNothingUnread();
            IssuePublishedV2 issue = publish();
            awaitCampaign(issue, "finished");

            List<CampaignFinishedV1> told = probe.drain().stream()
                    .map(fact -> fact.as(CampaignFinishedV1.class))
                    .filter(fact -> fact.issueNumber().equals(issue.number()))
                    .toList();
            assertThat(told).singleElement().satisfies(fact -> {
                assertThat(fact.audience()).isEqualTo(5);
                assertThat(fact.delivered()).isEqualTo(5);
            });
        }
    }

    private void awaitNothingUnread() {
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.drain();
        }
    }

    private JsonNode deliveries(String campaign, String status) {
        return staff().get("/api/notifications/campaigns/" + campaign + "/deliveries?status=" + status)
                .json()
                .path("items");
    }
}
