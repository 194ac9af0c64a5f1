package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/// Members ask for mentors, who answer and log sessions. There are places for two of three.
final class KillMentoring implements KillParty {

    static final List<String> COURSE =
            List.of("shortlisted", "training-booked", "trained", "coursework", "accredited", "active");

    private static final String API = "/api/mentoring";
    private static final int CAPACITY = 4;
    private static final int REQUESTS_A_MENTOR = 6;
    /// As many as a request can name.
    private static final int MOST_CHOSEN = 5;
    private static final int SESSIONS = 2;
    private static final int DECLINES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Doors doors;
    private final int requests;
    private final List<String> emails;
    private final Map<UUID, Stubborn> mentors = new ConcurrentHashMap<>();
    private final List<UUID> chosen = new ArrayList<>();
    private final Queue<UUID> asked = new ConcurrentLinkedQueue<>();
    private final Set<UUID> matches = ConcurrentHashMap.newKeySet();
    private volatile String topic = "";

    /// @param emails of members whom nobody else plays
    KillMentoring(Doors doors, int requests, List<String> emails) {
        this.doors = doors;
        this.requests = requests;
        this.emails = emails;
    }

    static int people(int requests) {
        return requests + Math.ceilDiv(requests, REQUESTS_A_MENTOR);
    }

    @Override
    public void prepare() {
        Stubborn office = Stubborn.office(doors);
        topic = office.get(API + "/topics").json().at("/items/0/id").asString();
        for (String email : emails.subList(requests, emails.size())) {
            Stubborn mentor = Stubborn.person(doors, email);
            // Refused until mentoring has heard of the membership.
            UUID id = id(mentor.post(
                    API + "/mentor-applications",
                    Map.of(
                            "topics", List.of(topic),
                            "capacity", CAPACITY,
                            "region", "Essex",
                            "remote", "either",
                            "statement", "I like to listen."),
                    201));
            COURSE.forEach(
                    stage -> office.post(API + "/mentor-applications/" + id + "/stage", Map.of("stage", stage), 200));
            mentors.put(id, mentor);
            chosen.add(id);
        }
    }

    @Override
    public int turns() {
        return requests;
    }

    @Override
    public void turn(int number) {
        Stubborn mentee = Stubborn.person(doors, emails.get(number));
        List<UUID> wished = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CHOSEN, chosen.size()); i++) {
            wished.add(chosen.get((number + i) % chosen.size()));
        }
        Answer answer = mentee.post(API + "/requests", asking(wished), 201, 422);
        if (answer.status() == 422) {
            // One of them is full by now: let the platform find somebody.
            answer = mentee.post(API + "/requests", asking(List.of()), 201);
        }
        // Each mentee asks once, so the one there is is the one whose answer was lost.
        UUID request = Stubborn.isLost(answer)
                ? UUID.fromString(
                        mentee.get(API + "/requests").json().at("/items/0/id").asString())
                : id(answer);
        asked.add(request);
        boolean reluctant = number % DECLINES == 0;
        for (int tries = 0; tries < MOST_CHOSEN && answer(request, reluctant && tries == 0); tries++) {
            // It lies with the next of them.
        }
    }

    private Map<String, Object> asking(List<UUID> wished) {
        return Map.of("goals", "To find my way.", "topics", List.of(topic), "mentors", wished);
    }

    /// @return whether it lies with another mentor now
    private boolean answer(UUID request, boolean declines) {
        for (Stubborn mentor : mentors.values()) {
            for (JsonNode offer : mentor.get(API + "/offers").json().path("items")) {
                if (offer.path("requestId").asString().equals(request.toString())
                        && offer.path("status").asString().equals("open")) {
                    String path = API + "/offers/" + offer.path("id").asString();
                    // 409: no place is left, and the round after gives it to the next.
                    Answer answer = declines
                            ? mentor.post(path + "/decline", Map.of(), 200, 409)
                            : mentor.post(path + "/acceptance", Map.of(), 200, 409);
                    if (Stubborn.isLost(answer)) {
                        answer = mentor.get(path);
                    }
                    if (answer.status() == 200 && !declines) {
                        work(mentor, UUID.fromString(answer.text("matchId")));
                        return false;
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void work(Stubborn mentor, UUID match) {
        matches.add(match);
        for (int session = 0; session < SESSIONS; session++) {
            mentor.post(
                    API + "/matches/" + match + "/sessions",
                    Map.of(
                            "heldOn",
                            LocalDate.now(java.time.Clock.system(ShiftedClock.ZONE))
                                    .toString(),
                            "minutes",
                            60),
                    201);
        }
    }

    @Override
    public void judge(ChildPlatform platform) {
        assertThat(new HashSet<>(asked)).hasSize(requests).hasSize(asked.size());
        Stubborn office = Stubborn.office(doors);
        for (UUID request : asked) {
            JsonNode now = office.get(API + "/requests/" + request).json();
            boolean ended =
                    Set.of("matched", "withdrawn").contains(now.path("status").asString());
            assertThat(now.path("nextActor").isNull()).as(now.toString()).isEqualTo(ended);
            assertThat(now.path("nextActionBy").isNull()).as(now.toString()).isEqualTo(ended);
        }
        assertThat(matches).isNotEmpty();
        assertThat(ids(platform, "mentoring", "SELECT id FROM mentoring_match WHERE request_id IN " + in(asked)))
                .containsExactlyInAnyOrderElementsOf(matches);
        assertThat(ids(
                        platform,
                        "mentoring",
                        "SELECT m.id FROM mentor m WHERE m.capacity < (SELECT count(*) FROM mentoring_match x"
                                + " WHERE x.mentor_id = m.id AND x.ended_at IS NULL)"))
                .as("mentors with more mentees than places")
                .isEmpty();
        List<UUID> sessions =
                ids(platform, "mentoring", "SELECT id FROM mentoring_session WHERE match_id IN " + in(matches));
        assertThat(sessions).hasSize(SESSIONS * matches.size());
        assertDrafts(platform, sessions);
        System.out.printf("%d requests, %d matches, %d sessions.%n", requests, matches.size(), sessions.size());
    }

    @Override
    public Map<String, Collection<UUID>> letters(ChildPlatform platform) {
        return Map.of(
                "request-received", List.copyOf(asked),
                "match-begun-mentor", List.copyOf(matches),
                "match-begun-mentee", List.copyOf(matches));
    }

    private static void assertDrafts(ChildPlatform platform, List<UUID> sessions) {
        String drafts = "SELECT session_id FROM cpd_entry WHERE session_id IN " + in(sessions);
        List<UUID> twice = new ArrayList<>(sessions);
        twice.addAll(sessions);
        Awaitility.await("a draft of each session for each of the two")
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ids(platform, "endorsement", drafts)).containsExactlyInAnyOrderElementsOf(twice));
        assertThat(ids(platform, "endorsement", drafts + " GROUP BY session_id HAVING count(DISTINCT person_id) <> 2"))
                .isEmpty();
    }

    static List<UUID> ids(ChildPlatform platform, String database, String sql) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = platform.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
        return ids;
    }

    static String in(Iterable<UUID> ids) {
        var list = new ArrayList<UUID>();
        ids.forEach(list::add);
        return list.stream().map(UUID::toString).collect(Collectors.joining("','", "('", "')"));
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.text("id"));
    }
}
