package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// Holds the mails that arrived against the rows that say they did; a row's id is its mail's Message-ID.
final class KillPost {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PAGE = 1_000;

    private final Doors doors;
    private final ChildPlatform platform;

    KillPost(Doors doors, ChildPlatform platform) {
        this.doors = doors;
        this.platform = platform;
    }

    JsonNode awaitCampaign() {
        return Awaitility.await("the campaign")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> doors.campaign(KillRun.ISSUE),
                        campaign -> campaign.path("status").asString("").equals("finished"));
    }

    /// The status of every delivery of a campaign.
    Map<UUID, String> deliveries(String campaign) {
        var byId = new HashMap<UUID, String>();
        String cursor = "";
        do {
            JsonNode page = doors.office()
                    .get("/api/notifications/campaigns/" + campaign + "/deliveries?limit=200"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonNode item : page.path("items")) {
                byId.put(
                        UUID.fromString(item.path("id").asString()),
                        item.path("status").asString());
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return byId;
    }

    /// What the office does about mails of which nobody knows whether they were taken.
    void sendAgain(Map<UUID, String> deliveries) {
        deliveries.forEach((id, status) -> {
            if (status.equals("uncertain")) {
                doors.office()
                        .post(
                                "/api/notifications/deliveries/" + id + "/resolution",
                                Map.of("outcome", "send-again"),
                                "again-" + id);
            }
        });
    }

    /// How many mails there are of each row.
    Map<UUID, Integer> arrivals() {
        var times = new HashMap<UUID, Integer>();
        for (JsonNode mail : mails()) {
            String id =
                    mail.path("headers").path("Message-ID").path(0).asString("").replaceAll("^<|@.*$", "");
            times.merge(UUID.fromString(id), 1, Integer::sum);
        }
        return times;
    }

    Map<String, Integer> welcomesByAddress() {
        var times = new HashMap<String, Integer>();
        for (JsonNode mail : mails()) {
            if (mail.path("text").asString("").contains("CM-")) {
                mail.path("to").forEach(to -> times.merge(to.asString(), 1, Integer::sum));
            }
        }
        return times;
    }

    /// The state of each joiner's welcome, when none is on its way any more.
    Map<String, String> awaitWelcomes(int joiners) {
        return Awaitility.await("every welcome handed over")
                .atMost(PATIENCE)
                .until(
                        this::welcomes,
                        states -> states.size() == joiners
                                && states.values().stream()
                                        .allMatch(state -> state.equals("delivered") || state.equals("uncertain")));
    }

    /// Waits until there is one single mail of this kind about each of these, and never two.
    void awaitLettersAbout(String template, Collection<UUID> subjects) {
        String rows = "SELECT subject_id FROM message WHERE template = '" + template + "' AND subject_id IN "
                + KillMentoring.in(subjects);
        Awaitility.await("the letters " + template)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(KillMentoring.ids(platform, "notifications", rows))
                        .containsExactlyInAnyOrderElementsOf(subjects));
    }

    /// The state of every single mail, when none is on its way any more.
    Map<UUID, String> awaitLetters() {
        return Awaitility.await("every letter handed over")
                .atMost(PATIENCE)
                .until(
                        this::letters,
                        states -> states.values().stream()
                                .noneMatch(state -> List.of("pending", "claimed", "handing-over")
                                        .contains(state)));
    }

    private Map<UUID, String> letters() throws SQLException {
        var states = new HashMap<UUID, String>();
        try (Connection connection = platform.database("notifications");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT message_id, state FROM message WHERE NOT secret")) {
            while (row.next()) {
                states.put(row.getObject("message_id", UUID.class), row.getString("state"));
            }
        }
        return states;
    }

    private Map<String, String> welcomes() throws SQLException {
        var states = new HashMap<String, String>();
        try (Connection connection = platform.database("notifications");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT p.email, m.state FROM message m"
                        + " JOIN person p ON p.person_id = m.person_id WHERE m.template = 'welcome'")) {
            while (row.next()) {
                String before = states.put(row.getString("email"), row.getString("state"));
                assertThat(before).as("another welcome row").isNull();
            }
        }
        return states;
    }

    private List<JsonNode> mails() {
        List<JsonNode> mails = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = doors.anybody()
                    .get("/dev/inbox/messages?limit=" + PAGE + before)
                    .json()
                    .path("items");
            page.forEach(mails::add);
            if (page.size() < PAGE) {
                return mails;
            }
            before = "&before=" + mails.getLast().path("id").asString();
        }
    }
}
