package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole platform killed with -9 at random moments: nothing accepted is lost, nothing is doubled.
///
/// `-Dkill.times=10 -Dkill.joins=2000 -Dkill.members=2000` for the full size, `-Dkill.seed=…` for the same moments
/// again.
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SAMPLE_MEMBERS = 60;

    @TempDir
    Path temporary;

    @Test
    void losesAndDoublesNothing() {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var run = new KillRun(
                seed,
                Integer.getInteger("kill.times", 2),
                Integer.getInteger("kill.joins", 150),
                Integer.getInteger("kill.members", 200));
        System.out.println(run);
        KillRun.Outcome outcome = run.run(temporary.resolve("data"));
        try (ChildPlatform platform = outcome.platform()) {
            List<JsonNode> ends = awaitEnds(outcome);
            assertThat(ends)
                    .allSatisfy(end -> assertThat(end.path("status").asString()).isEqualTo("active"));
            assertSeats(outcome, run);
            var post = new KillPost(outcome.doors(), platform);
            JsonNode campaign = post.awaitCampaign();
            Story.assertBalanced(campaign);
            assertThat(campaign.path("audience").asInt()).isGreaterThanOrEqualTo(run.members() + SAMPLE_MEMBERS);
            assertCampaignMails(post, campaign);
            assertWelcomes(post, outcome.emails());
            outcome.parties().forEach(party -> party.judge(platform));
            outcome.parties().forEach(party -> party.letters(platform).forEach(post::awaitLettersAbout));
            assertLetters(post);
            assertPostgresComesBack(platform, outcome.doors());
            assertThat(outcome.emails()).noneMatch(platform.log()::contains);
            System.out.printf(
                    "%d kills, %d joins all active, campaign %s, start %.1f s.%n",
                    run.kills(), ends.size(), campaign.path("counts"), platform.startSeconds());
        }
    }

    /// With a PostgreSQL that was killed alone, requests are refused for the time being, and then answered again.
    private static void assertPostgresComesBack(ChildPlatform platform, Doors doors) {
        platform.killPostgres();
        Awaitility.await("the log to tell of the restart")
                .atMost(Duration.ofMinutes(1))
                .until(() -> platform.log().contains("PostgreSQL answers again"));
        Awaitility.await("the plans")
                .atMost(Duration.ofMinutes(1))
                .until(() -> doors.anybody().get("/api/membership/plans").status(), status -> {
                    assertThat(status).isIn(200, 503);
                    return status == 200;
                });
    }

    private static List<JsonNode> awaitEnds(KillRun.Outcome outcome) {
        assertThat(new HashSet<>(outcome.applications()))
                .hasSize(outcome.applications().size());
        List<JsonNode> ends = new ArrayList<>();
        for (UUID application : outcome.applications()) {
            ends.add(Awaitility.await("the end of " + application)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> outcome.doors().application(application), Doors::hasEnded));
        }
        return ends;
    }

    private static void assertSeats(KillRun.Outcome outcome, KillRun run) {
        int paying = Math.ceilDiv(run.joins(), 4);
        int redeemed = run.joins() - paying;
        Awaitility.await("every seat redeemed")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(outcome.doors().seats(outcome.sponsor().agreement()))
                                .isEqualTo(new Seats(run.joins(), 0, redeemed, paying)));
    }

    /// Each person has one row; a mail is there for each row that says delivered, once. What is uncertain the office
    /// sends again, and then nobody's mail is missing and only those may have two.
    private static void assertCampaignMails(KillPost post, JsonNode campaign) {
        String id = campaign.path("id").asString();
        Map<UUID, String> first = post.deliveries(id);
        assertThat(first).hasSize(campaign.path("audience").asInt());
        assertThat(first.values()).containsAnyOf("delivered").isSubsetOf("delivered", "uncertain");
        Map<UUID, Integer> arrived = post.arrivals();
        first.forEach((delivery, status) -> {
            int times = arrived.getOrDefault(delivery, 0);
            assertThat(times)
                    .as("mails of the %s delivery %s", status, delivery)
                    .isBetween(status.equals("delivered") ? 1 : 0, 1);
        });

        post.sendAgain(first);

        Story.assertBalanced(post.awaitCampaign());
        assertThat(post.deliveries(id).values()).containsOnly("delivered");
        Map<UUID, Integer> atLast = post.arrivals();
        first.forEach((delivery, status) -> assertThat(atLast.getOrDefault(delivery, 0))
                .as("mails of delivery %s, at first %s", delivery, status)
                .isBetween(1, status.equals("delivered") ? 1 : 2));
    }

    /// Every single mail of any kind went once; only where its hand-over is shown as uncertain may it be missing.
    private static void assertLetters(KillPost post) {
        Map<UUID, String> letters = post.awaitLetters();
        Map<UUID, Integer> arrived = post.arrivals();
        letters.forEach((letter, state) -> assertThat(arrived.getOrDefault(letter, 0))
                .as("mails of the %s letter %s", state, letter)
                .isBetween(state.equals("delivered") ? 1 : 0, 1));
    }

    /// A welcome is missing only where its hand-over is shown as uncertain; nobody is welcomed twice.
    private static void assertWelcomes(KillPost post, List<String> joiners) {
        Map<String, String> welcomes = post.awaitWelcomes(joiners.size());
        Map<String, Integer> received = post.welcomesByAddress();
        for (String joiner : joiners) {
            String state = welcomes.getOrDefault(joiner, "none");
            assertThat(state).as("welcome of %s", joiner).isIn("delivered", "uncertain");
            assertThat(received.getOrDefault(joiner, 0))
                    .as("%s welcomes of %s", state, joiner)
                    .isBetween(state.equals("delivered") ? 1 : 0, 1);
        }
    }
}
