package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole house killed with -9 at random moments: nothing accepted is lost, nothing is doubled.
///
/// `-Dkill.times=10 -Dkill.joins=2000 -Dkill.members=2000` for the full size, `-Dkill.seed=…` for the same moments
/// again.
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path temporary;

    @Test
    void losesAndDoublesNothing() {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var run = new KillRun(
                seed,
                Integer.getInteger("kill.times", 3),
                Integer.getInteger("kill.joins", 150),
                Integer.getInteger("kill.members", 200));
        System.out.println(run);
        KillRun.Outcome outcome = run.run(temporary.resolve("data"));
        try (ChildHouse house = outcome.house()) {
            List<JsonNode> ends = awaitEnds(outcome);
            assertThat(ends)
                    .allSatisfy(end -> assertThat(end.path("status").asString()).isEqualTo("active"));
            assertSeats(outcome, run);
            JsonNode campaign = awaitCampaign(outcome.doors());
            Story.assertBalanced(campaign);
            assertMails(outcome, campaign, run);
            System.out.printf(
                    "%d kills, %d joins all active, campaign %s, start %.1f s.%n",
                    run.kills(), ends.size(), campaign.path("counts"), house.startSeconds());
        }
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

    private static JsonNode awaitCampaign(Doors doors) {
        return Awaitility.await("the campaign")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> doors.campaign(KillRun.ISSUE),
                        campaign -> campaign.path("status").asString("").equals("finished"));
    }

    /// A delivery's id is its mail's Message-ID, so each mail in the inbox can be held against its row.
    private static void assertMails(KillRun.Outcome outcome, JsonNode campaign, KillRun run) {
        Map<String, String> deliveries =
                deliveries(outcome.doors(), campaign.path("id").asString());
        assertThat(deliveries).hasSize(campaign.path("audience").asInt());
        assertThat(deliveries.size()).isGreaterThanOrEqualTo(run.members() + 60);
        Awaitility.await("a welcome for everybody who joined").atMost(PATIENCE).untilAsserted(() -> {
            List<JsonNode> mails = mails(outcome.doors());
            assertThat(addressees(mails)).containsAll(outcome.emails());
        });
        Map<String, Integer> arrived = arrivals(mails(outcome.doors()));
        deliveries.forEach((id, status) -> {
            int times = arrived.getOrDefault(id, 0);
            switch (status) {
                case "delivered" ->
                    assertThat(times).as("mails of delivery %s", id).isEqualTo(1);
                case "uncertain" ->
                    assertThat(times).as("mails of delivery %s", id).isBetween(0, 1);
                default -> assertThat(status).as("status of delivery %s", id).isEqualTo("delivered");
            }
        });
    }

    private static Map<String, String> deliveries(Doors doors, String campaign) {
        var byId = new HashMap<String, String>();
        String cursor = "";
        do {
            JsonNode page = doors.office()
                    .get("/api/notifications/campaigns/" + campaign + "/deliveries?limit=200"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonNode item : page.path("items")) {
                byId.put(item.path("id").asString(), item.path("status").asString());
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return byId;
    }

    private static List<JsonNode> mails(Doors doors) {
        List<JsonNode> mails = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = doors.anybody()
                    .get("/dev/inbox/messages?limit=1000" + before)
                    .json()
                    .path("items");
            page.forEach(mails::add);
            if (page.size() < 1000) {
                return mails;
            }
            before = "&before=" + mails.getLast().path("id").asString();
        }
    }

    private static Map<String, Integer> arrivals(List<JsonNode> mails) {
        var times = new HashMap<String, Integer>();
        for (JsonNode mail : mails) {
            String messageId = mail.path("headers").path("Message-ID").path(0).asString("");
            String id = messageId.replaceAll("^<|@.*$", "");
            times.merge(id, 1, Integer::sum);
        }
        return times;
    }

    private static Set<String> addressees(List<JsonNode> mails) {
        var all = new HashSet<String>();
        mails.forEach(mail -> mail.path("to").forEach(to -> all.add(to.asString())));
        return all;
    }
}
