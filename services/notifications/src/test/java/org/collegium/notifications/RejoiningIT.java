package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.testing.Api;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One membership with two terms and a gap between them.
class RejoiningIT extends MailingIT {

    @SuppressWarnings("NullAway.Init")
    RejoiningIT() {}

    @Test
    void welcomesWhoeverComesBackAgain() {
        Member member = somebody("welcome-back");
        tellPerson(member);
        facts.send(
                member.membershipId(),
                membership(member, day.minusDays(20), day.minusDays(10), true, UUID.randomUUID()));
        awaitMails(member, 1);

        facts.send(member.membershipId(), membership(member, day, day.plusDays(20), true, UUID.randomUUID()));

        awaitMails(member, 2);
    }

    @Test
    void remindsAFormerMemberOfThePayment() {
        Member member = somebody("former");
        facts.send(member.membershipId(), membership(member, day.minusDays(20), day.minusDays(10), true, null));
        awaitWish(member, true);
        UUID application = UUID.randomUUID();

        facts.send(
                application,
                new PaymentLeftUnfinishedV1(
                        application,
                        member.personId(),
                        "Sample",
                        member.email(),
                        "Employed",
                        6000,
                        true,
                        day.plusDays(89)));

        awaitMails(member, 1);
    }

    @Test
    void followsWhatWasSaidOnJoiningAgain() {
        Member wantsIt = somebody("wants-it");
        Member wantsItNoMore = somebody("wants-it-no-more");
        formerly(wantsIt, true, false);
        formerly(wantsItNoMore, false, true);
        clock.advance(Duration.ofMinutes(1));

        facts.send(wantsIt.membershipId(), membership(wantsIt, day, day.plusDays(20), true, null));
        facts.send(wantsItNoMore.membershipId(), membership(wantsItNoMore, day, day.plusDays(20), false, null));

        awaitWish(wantsIt, true);
        awaitWish(wantsItNoMore, false);
        clock.advance(Duration.ofMinutes(1));
        IssuePublishedV2 issue = publish();
        awaitAudience(issue, 1);
        JsonNode campaign = awaitCampaign(issue, "finished");
        assertThat(count(campaign, "delivered")).isEqualTo(1);
        assertThat(mailbox.to(wantsIt.email())).hasSize(1);
    }

    /// A second cancellation does not undo the first: who was no member in the gap gets nothing about it later.
    @Test
    void leavesOutWhoeverWasInTheGapWhenTheIssueCameOut() {
        Member member = somebody("gap");
        tellPerson(member);
        facts.send(member.membershipId(), membership(member, day.minusDays(10), day.plusDays(20), true, null));
        facts.send(
                member.membershipId(),
                new MembershipCancelledV1(member.membershipId(), member.personId(), day.minusDays(1), "member"));
        clock.advance(Duration.ofMinutes(1));
        IssuePublishedV2 issue = issue();
        clock.advance(Duration.ofMinutes(1));
        facts.send(member.membershipId(), membership(member, day.plusDays(1), day.plusDays(5), true, null));
        facts.send(
                member.membershipId(),
                new MembershipCancelledV1(member.membershipId(), member.personId(), day.plusDays(3), "member"));
        clock.advance(Duration.ofMinutes(1));
        facts.send(member.membershipId(), membership(member, day.plusDays(40), day.plusDays(50), false, null));
        awaitWish(member, false);

        facts.send(issue.issueId(), issue);

        assertThat(awaitCampaign(issue, "finished").path("audience").asInt()).isZero();
    }

    private void formerly(Member member, boolean saidOnJoining, boolean decided) {
        tellPerson(member);
        facts.send(
                member.membershipId(), membership(member, day.minusDays(40), day.minusDays(20), saidOnJoining, null));
        assertThat(as(member)
                        .put("/api/notifications/preferences", "{\"magazine\":%s}".formatted(decided))
                        .status())
                .isEqualTo(200);
    }

    private Api as(Member member) {
        return Api.at(port).as(TestTokens.bearer(member.personId(), "member"));
    }

    private void awaitWish(Member member, boolean wanted) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as(member)
                                .get("/api/notifications/preferences")
                                .json()
                                .path("magazine")
                                .asBoolean())
                        .isEqualTo(wanted));
    }

    private void awaitMails(Member member, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.to(member.email())).hasSize(count));
    }
}
