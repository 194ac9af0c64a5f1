package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.mentoring.AgreementProposedV1;
import org.collegium.contracts.mentoring.MentorMatchedV1;
import org.collegium.contracts.mentoring.MentorStageChangedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A mentor from application to first session and a good end.
class StoryIT extends RunningService {

    private static final String[] STAGES = Collections.nCopies(
                    COURSE.size() + 1, "collegium.mentoring.mentor-stage-changed.v1")
            .toArray(String[]::new);

    @Test
    void leadsAMentorFromApplicationToTheFirstSession() {
        UUID mentorPerson = member();
        UUID mentee = member();
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID mentor = becomesMentor(probe, mentorPerson);
            UUID match = findsEachOther(probe, mentor, mentorPerson, mentee);
            agree(match, mentorPerson, mentee);
            logsASession(probe, match, mentorPerson, mentee);
            ends(probe, match, mentee);
        }
    }

    private UUID becomesMentor(EventProbe probe, UUID person) {
        Answer applied = as(person, "member")
                .post(
                        API + "/mentor-applications",
                        Map.of(
                                "topics",
                                List.of(MENTAL_HEALTH),
                                "capacity",
                                2,
                                "region",
                                "Essex",
                                "remote",
                                "either",
                                "statement",
                                "Ten years an approved mental health professional."));
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        assertThat(applied.text("stage")).isEqualTo("applied");
        String path = applied.header("Location").orElseThrow();
        UUID mentor = UUID.fromString(applied.text("id"));

        for (String stage : COURSE) {
            Answer moved = coordinator().post(path + "/stage", Map.of("stage", stage, "note", "Well done."));
            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            assertThat(moved.text("stage")).isEqualTo(stage);
        }

        var facts = probe.about(mentor).expect(STAGES);
        assertThat(facts.getFirst().as(MentorStageChangedV1.class))
                .isEqualTo(new MentorStageChangedV1(mentor, person, null, "applied"));
        assertThat(facts.getLast().as(MentorStageChangedV1.class))
                .isEqualTo(new MentorStageChangedV1(mentor, person, "accredited", "active"));
        assertThat(coordinator().get(path).json().at("/moves/1/note").asString())
                .isEqualTo("Well done.");
        Answer own = as(person, "member").get(API + "/mentor-applications/me");
        assertThat(own.json().path("moves")).hasSize(7);
        assertThat(own.body()).doesNotContain("Well done.");
        return mentor;
    }

    private UUID findsEachOther(EventProbe probe, UUID mentor, UUID mentorPerson, UUID mentee) {
        JsonNode suggestion = as(mentee, "member")
                .get(API + "/mentors?topic=" + MENTAL_HEALTH)
                .json()
                .at("/items/0");
        assertThat(suggestion.path("id").asString()).isEqualTo(mentor.toString());
        assertThat(suggestion.path("reasons").toString())
                .contains("Helps with your topic", "Has room for 2 more people");

        UUID request = asked(mentee, MENTAL_HEALTH, mentor);
        assertThat(request(request).path("nextActor").asString()).isEqualTo("mentor");
        Api hers = as(mentorPerson, "member", "mentor");
        JsonNode offer = hers.get(API + "/offers").json().at("/items/0");
        assertThat(offer.path("goals").asString()).isEqualTo("To find my way.");
        Answer accepted = hers.post(API + "/offers/" + offer.path("id").asString() + "/acceptance");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        UUID match = UUID.fromString(accepted.text("matchId"));

        probe.about(request, match)
                .expect(
                        "collegium.mentoring.mentoring-requested.v1",
                        "collegium.mentoring.mentor-offered.v1",
                        "collegium.mentoring.offer-closed.v1",
                        "collegium.mentoring.request-status-changed.v1");
        assertThat(probe.expect(MentorMatchedV1.class))
                .isEqualTo(new MentorMatchedV1(match, request, mentorPerson, mentee));
        assertThat(as(mentee, "member")
                        .get(API + "/requests/" + request)
                        .json()
                        .path("matchId")
                        .asString())
                .isEqualTo(match.toString());
        return match;
    }

    private void agree(UUID match, UUID mentor, UUID mentee) {
        String path = API + "/matches/" + match + "/agreement";

        assertThat(as(mentee, "member").post(path + "/acceptance").text("code")).isEqualTo("nothing-to-agree");
        assertThat(as(mentor, "mentor")
                        .post(path, Map.of("agreement", "An hour a month."))
                        .status())
                .isEqualTo(200);
        assertThat(as(mentor, "mentor").post(path + "/acceptance").text("code")).isEqualTo("own-proposal");
        assertThat(as(mentee, "member").post(path + "/acceptance").text("agreedAt"))
                .isNotBlank();
    }

    private void logsASession(EventProbe probe, UUID match, UUID mentor, UUID mentee) {
        Answer logged = as(mentee, "member")
                .post(
                        API + "/matches/" + match + "/sessions",
                        Map.of("heldOn", today(), "minutes", 75, "note", "We spoke about the exam."));
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);
        assertThat(logged.json().path("minutes").asInt()).isEqualTo(75);

        assertThat(probe.expect(AgreementProposedV1.class)).isEqualTo(new AgreementProposedV1(match, mentor, mentee));
        MentoringSessionLoggedV1 session = probe.expect(MentoringSessionLoggedV1.class);
        assertThat(session.minutes()).isEqualTo(75);
        assertThat(session.heldOn()).isEqualTo(today());
        assertThat(session.menteePersonId()).isEqualTo(mentee);

        String path = API + "/matches/" + match;
        assertThat(as(mentor, "mentor").get(path).body()).contains("We spoke about the exam.", "An hour a month.");
        for (String shown : List.of(path, API + "/matches")) {
            assertThat(coordinator().get(shown).body())
                    .contains(match.toString())
                    .doesNotContain("We spoke about the exam.", "An hour a month.");
        }
    }

    private void ends(EventProbe probe, UUID match, UUID mentee) {
        String path = API + "/matches/" + match;
        Api api = as(mentee, "member");

        assertThat(api.post(path + "/ending", Map.of("reason", "boredom"))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("unknown-reason");
        assertThat(api.post(path + "/ending", Map.of("reason", "completed")).text("endingReason"))
                .isEqualTo("completed");
        assertThat(api.post(path + "/ending", Map.of("reason", "not-a-fit")).text("endingReason"))
                .isEqualTo("completed");
        assertThat(api.post(path + "/sessions", Map.of("heldOn", today(), "minutes", 60))
                        .text("code"))
                .isEqualTo("match-ended");

        probe.expect("collegium.mentoring.match-ended.v1");
        probe.expectNothingMore();
    }
}
