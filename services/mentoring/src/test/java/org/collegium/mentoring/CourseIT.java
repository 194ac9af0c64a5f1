package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The course of a mentor by the API: who may move them where.
class CourseIT extends RunningService {

    private static final List<String> STAGES = List.of(
            "applied",
            "shortlisted",
            "training-booked",
            "trained",
            "coursework",
            "accredited",
            "active",
            "paused",
            "declined",
            "withdrawn");

    /// By hand, as the scheme says it.
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "applied", List.of("shortlisted", "declined", "withdrawn"),
            "shortlisted", List.of("training-booked", "declined", "withdrawn"),
            "training-booked", List.of("trained", "declined", "withdrawn"),
            "trained", List.of("coursework", "declined", "withdrawn"),
            "coursework", List.of("accredited", "declined", "withdrawn"),
            "accredited", List.of("active", "withdrawn"),
            "active", List.of("paused", "withdrawn"),
            "paused", List.of("active", "withdrawn"),
            "declined", List.of(),
            "withdrawn", List.of());

    @Test
    void allowsTheMovesOfTheSchemeAndNoOther() {
        UUID mentor = applied(member(), 1, RETURNING);
        try (EventProbe probe = EventProbe.fromNow("mentoring.mentor")) {
            probe.about(mentor);
            for (String from : STAGES) {
                for (String to : STAGES) {
                    jdbc.sql("UPDATE mentor SET stage = ?, paused_by = NULL WHERE id = ?")
                            .params(from, mentor)
                            .update();

                    Answer answer = move(coordinator(), mentor, to);

                    boolean allowed = ALLOWED.getOrDefault(from, List.of()).contains(to);
                    assertThat(answer.status())
                            .as("%s to %s: %s", from, to, answer.body())
                            .isEqualTo(allowed ? 200 : 409);
                    assertThat(answer.text("code")).isEqualTo(allowed ? "" : "move-not-allowed");
                }
            }
            assertThat(probe.drain())
                    .hasSize(ALLOWED.values().stream().mapToInt(List::size).sum());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "applied, shortlisted, 403",
        "applied, declined, 403",
        "coursework, accredited, 403",
        "accredited, active, 403",
        "applied, withdrawn, 200",
        "accredited, withdrawn, 200",
        "active, paused, 200",
        "active, withdrawn, 200",
        "active, shortlisted, 409",
        "withdrawn, applied, 409",
        "declined, active, 409"
    })
    void letsMentorsOnlyPauseResumeAndWithdraw(String from, String to, int status) {
        UUID person = member();
        UUID mentor = applied(person, 1, RETURNING);
        jdbc.sql("UPDATE mentor SET stage = ? WHERE id = ?")
                .params(from, mentor)
                .update();

        assertThat(move(as(person, "member"), mentor, to).status()).isEqualTo(status);
    }

    @Test
    void letsOnlyTheCoordinatorEndThePauseTheyBegan() {
        Mentoring mentor = mentor(1, RETURNING);
        Api own = as(mentor.person(), "mentor");

        assertThat(move(own, mentor.id(), "paused").status()).isEqualTo(200);
        assertThat(move(own, mentor.id(), "active").status()).isEqualTo(200);
        assertThat(move(coordinator(), mentor.id(), "paused").status()).isEqualTo(200);
        assertThat(move(own, mentor.id(), "active").status()).isEqualTo(403);
        assertThat(move(coordinator(), mentor.id(), "active").status()).isEqualTo(200);
    }

    @Test
    void declinesWithAReasonThatTheApplicantDoesNotSee() {
        UUID person = member();
        UUID mentor = applied(person, 1, RETURNING);
        String path = API + "/mentor-applications/" + mentor;

        Answer silent = coordinator().post(path + "/stage", Map.of("stage", "declined"));
        Answer told = coordinator().post(path + "/stage", Map.of("stage", "declined", "note", "Too new."));

        assertThat(silent.json().at("/errors/0/field").asString()).isEqualTo("note");
        assertThat(told.status()).isEqualTo(200);
        assertThat(coordinator().get(path).body()).contains("Too new.");
        for (String shown : List.of(path, API + "/mentor-applications/me")) {
            assertThat(as(person, "member").get(shown).body())
                    .contains("declined")
                    .doesNotContain("Too new.");
        }
    }

    @Test
    void takesOneApplicationAtATimeAndANewOneAfterTheEnd() {
        UUID person = member();
        Map<String, Object> application = Map.of(
                "topics",
                List.of(RETURNING, RETURNING),
                "capacity",
                10,
                "region",
                "Essex",
                "remote",
                "in-person",
                "statement",
                "I like to listen.");
        Api own = as(person, "member");

        Answer first = own.post(API + "/mentor-applications", application);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(own.post(API + "/mentor-applications", application).text("code"))
                .isEqualTo("applied-before");
        move(own, UUID.fromString(first.text("id")), "withdrawn");

        assertThat(own.post(API + "/mentor-applications", application).status()).isEqualTo(201);
    }

    @Test
    void listsApplicationsForTheCoordinatorAlone() {
        UUID one = applied(member(), 1, RETURNING);
        UUID two = applied(member(), 1, RETURNING);
        mentor(1, RETURNING);
        String path = API + "/mentor-applications?stage=applied&limit=1";

        Answer page = coordinator().get(path);
        Answer rest = coordinator().get(path + "&cursor=" + page.text("next"));

        assertThat(page.json().at("/items/0/id").asString()).isEqualTo(one.toString());
        assertThat(rest.json().at("/items/0/id").asString()).isEqualTo(two.toString());
        assertThat(rest.json().path("next").isNull()).isTrue();
        assertThat(as(member(), "member").get(path).status()).isEqualTo(403);
        assertThat(Api.at(port).get(path).status()).isEqualTo(401);
    }

    private static Answer move(Api caller, UUID mentor, String stage) {
        return caller.post(
                API + "/mentor-applications/" + mentor + "/stage",
                Map.of("stage", stage, "note", "As agreed in the office."));
    }
}
