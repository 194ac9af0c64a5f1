package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/// Providers hand programmes in, reviewers review them, and the office decides: every fourth is declined.
final class KillEndorsement implements KillParty {

    private static final String API = "/api/endorsement";
    private static final int REVIEWERS = 4;
    private static final int REVIEWS = 2;
    private static final int DECLINES = 4;
    private static final int LEAD_DAYS = 60;
    private static final String BOUNDARY = "----kill";

    private final Doors doors;
    private final int programmes;
    private final List<String> emails;
    private final List<Reviewer> reviewers = new ArrayList<>();
    private final Map<Integer, String> decided = new ConcurrentHashMap<>();
    private final String run = Doors.key();

    /// @param emails of members whom nobody else plays
    KillEndorsement(Doors doors, int programmes, List<String> emails) {
        this.doors = doors;
        this.programmes = programmes;
        this.emails = emails;
    }

    static int people(int programmes) {
        return programmes + REVIEWERS;
    }

    @Override
    public void prepare() {
        Stubborn office = Stubborn.office(doors);
        for (String email : emails.subList(programmes, emails.size())) {
            Stubborn person = Stubborn.person(doors, email);
            UUID id = person.personId();
            office.post(API + "/reviewers", Map.of("personId", id), 200, 201);
            reviewers.add(new Reviewer(id, person));
        }
    }

    @Override
    public int turns() {
        return programmes;
    }

    @Override
    public void turn(int number) {
        Stubborn provider = Stubborn.person(doors, emails.get(number));
        Stubborn office = Stubborn.office(doors);
        Answer begun = provider.post(API + "/submissions", programme(number), 201);
        String submission = Stubborn.isLost(begun)
                ? provider.get(API + "/submissions?mine=true")
                        .json()
                        .at("/items/0/id")
                        .asString()
                : begun.text("id");
        String path = API + "/submissions/" + submission;
        provider.insist(
                api -> api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .send("POST", path + "/documents", BodyPublishers.ofString(form(number))),
                201);
        provider.post(path + "/submission", Map.of(), 200);
        for (int i = 0; i < REVIEWS; i++) {
            Reviewer reviewer = reviewers.get((number + i) % reviewers.size());
            Answer assigned = office.post(path + "/assignments", Map.of("reviewerId", reviewer.id()), 201);
            String assignment = Stubborn.isLost(assigned) ? assignmentOf(reviewer, office, path) : assigned.text("id");
            reviewer.person().post(API + "/assignments/" + assignment + "/conflict", Map.of("conflict", "none"), 200);
            reviewer.person().post(API + "/assignments/" + assignment + "/review", review(office), 200);
        }
        String verdict = number % DECLINES == DECLINES - 1 ? "decline" : "endorse";
        Answer answer = office.post(path + "/decisions", Map.of("decision", verdict), 200);
        if (!Stubborn.isLost(answer)) {
            assertThat(answer.text("status")).isEqualTo(verdict + "d");
        }
        decided.put(number, submission);
    }

    private static String assignmentOf(Reviewer reviewer, Stubborn office, String submission) {
        return office.get(submission + "/assignments")
                .json()
                .path("items")
                .valueStream()
                .filter(one ->
                        one.path("reviewerId").asString().equals(reviewer.id().toString()))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void judge(ChildPlatform platform) {
        assertThat(decided).hasSize(programmes);
        Stubborn office = Stubborn.office(doors);
        decided.forEach((number, submission) -> {
            boolean endorsed = number % DECLINES != DECLINES - 1;
            JsonNode now = office.get(API + "/submissions/" + submission).json();
            assertThat(now.path("status").asString()).isEqualTo(endorsed ? "endorsed" : "declined");
            assertThat(now.path("nextActor").isNull()).isTrue();
            assertThat(office.get(API + "/register?q=" + title(number)).json().path("items"))
                    .as("entries of " + title(number))
                    .hasSize(endorsed ? 1 : 0);
        });
        List<UUID> submissions = decided.values().stream().map(UUID::fromString).toList();
        String of = " WHERE submission_id IN " + KillMentoring.in(submissions);
        long endorsed = decided.keySet().stream()
                .filter(number -> number % DECLINES != DECLINES - 1)
                .count();
        assertThat(KillMentoring.ids(platform, "endorsement", "SELECT submission_id FROM endorsement" + of))
                .doesNotHaveDuplicates()
                .hasSize((int) endorsed);
        assertThat(KillMentoring.ids(platform, "endorsement", "SELECT submission_id FROM document" + of))
                .containsExactlyInAnyOrderElementsOf(submissions);
        assertThat(KillMentoring.ids(
                        platform, "endorsement", "SELECT id FROM assignment" + of + " AND status = 'reviewed'"))
                .hasSize(REVIEWS * programmes);
        assertThat(KillMentoring.ids(
                        platform, "endorsement", "SELECT id FROM submission WHERE title LIKE 'Programme " + run + "%'"))
                .containsExactlyInAnyOrderElementsOf(submissions);
        System.out.printf("%d programmes, %d in the register.%n", programmes, endorsed);
    }

    @Override
    public Map<String, Collection<UUID>> letters(ChildPlatform platform) {
        String of = " WHERE submission_id IN "
                + KillMentoring.in(
                        decided.values().stream().map(UUID::fromString).toList());
        return Map.of(
                "programme-endorsed", KillMentoring.ids(platform, "endorsement", "SELECT id FROM endorsement" + of),
                "review-assigned", KillMentoring.ids(platform, "endorsement", "SELECT id FROM assignment" + of));
    }

    private Map<String, Object> programme(int number) {
        return Map.of(
                "scheme",
                "cpd-programme",
                "title",
                "Programme " + title(number),
                "provider",
                Map.of("name", "Sample Training", "kind", "training-organisation"),
                "startsOn",
                LocalDate.now(Clock.system(ShiftedClock.ZONE))
                        .plusDays(LEAD_DAYS)
                        .toString());
    }

    private String title(int number) {
        return run + "-" + number + "-";
    }

    private static String form(int number) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nprogramme-outline\r\n"
                + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"programme.pdf\"\r\n\r\n"
                + "%PDF-1.7\nProgramme " + number + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static Map<String, Object> review(Stubborn office) {
        List<Map<String, Object>> scores = new ArrayList<>();
        for (JsonNode scheme : office.get(API + "/schemes").json().path("items")) {
            if (scheme.path("code").asString().equals("cpd-programme")) {
                scheme.path("criteria")
                        .forEach(criterion -> scores.add(
                                Map.of("criterion", criterion.path("key").asString(), "score", 4)));
            }
        }
        return Map.of("scores", scores, "comment", "Sound.");
    }

    private record Reviewer(UUID id, Stubborn person) {}
}
