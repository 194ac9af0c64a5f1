package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A programme from draft to the public register, its suspension and back.
@IntegrationTest
class EndorsingIT {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void goesFromDraftToTheRegisterAndThroughASuspensionAndBack() {
        World world = new World(port, clock);
        String title = World.title();
        try (EventProbe probe = EventProbe.fromNow()) {
            String submission = world.reviewed(title);
            Answer decided = world.decide(submission, "endorse", "");

            assertThat(decided.text("status")).as(decided.body()).isEqualTo("endorsed");
            JsonNode entry = world.found(title);
            String seal = entry.path("seal").asString();
            assertThat(seal).matches("[0-9A-HJKMNP-TV-Z]{10}");
            assertThat(entry.path("endsOn").asString())
                    .isEqualTo(
                            world.today().plusDays(60).plusYears(2).minusDays(1).toString());

            assertThat(decided.text("seal")).isEqualTo(seal);

            String path = World.PATH + "/register/" + seal;
            assertThat(world.officer
                            .post(path + "/suspension", "{\"reason\":\"A complaint is looked into.\"}")
                            .text("status"))
                    .isEqualTo("suspended");
            assertThat(world.anybody.get(path).text("status")).isEqualTo("suspended");
            assertThat(world.found(title).path("status").asString()).isEqualTo("suspended");
            Answer drawn = world.anybody.get(path + "/seal.svg");
            assertThat(drawn.body()).contains("Suspended");
            assertThat(drawn.header("Cache-Control")).hasValue("no-store");
            assertThat(world.officer.post(path + "/reinstatement").text("status"))
                    .isEqualTo("upcoming");
            assertThat(world.anybody.get(path + "/seal.svg").body())
                    .contains("Endorsed from")
                    .as("not green before its first day")
                    .doesNotContain("#1c6b4a");

            probe.mentioning(
                            UUID.fromString(submission),
                            UUID.fromString(entry.path("id").asString()))
                    .expect(
                            "collegium.endorsement.submission-received.v1",
                            "collegium.endorsement.review-assigned.v1",
                            "collegium.endorsement.review-assigned.v1",
                            "collegium.endorsement.submission-decided.v1",
                            "collegium.endorsement.programme-endorsed.v2",
                            "collegium.endorsement.endorsement-suspended.v1",
                            "collegium.endorsement.endorsement-reinstated.v1");
            probe.expectNothingMore();
        }
    }

    @Test
    void answersForAnyDay() {
        World world = new World(port, clock);
        String title = World.title();
        LocalDate begin = world.today();
        String seal = world.endorsed(title);
        String path = World.PATH + "/register/" + seal;
        try {
            clock.advance(Period.ofDays(100));
            world.officer.post(path + "/suspension", "{\"reason\":\"A complaint.\"}");
            clock.advance(Period.ofDays(10));
            world.officer.post(path + "/reinstatement", "{\"reason\":\"Unfounded.\"}");

            assertThat(world.anybody.get(path + "?on=" + begin).text("status")).isEqualTo("upcoming");
            assertThat(world.anybody.get(path + "?on=" + begin.plusDays(60)).text("status"))
                    .isEqualTo("current");
            assertThat(world.anybody.get(path + "?on=" + begin.plusDays(105)).text("status"))
                    .isEqualTo("suspended");
            assertThat(world.anybody.get(path + "?on=" + begin.plusDays(110)).text("status"))
                    .isEqualTo("current");
            assertThat(world.anybody.get(path + "?on=" + begin.plusYears(3)).text("status"))
                    .isEqualTo("former");
            String search = World.PATH + "/register?q=" + seal + "&on=";
            assertThat(world.anybody.get(search + begin).json().path("items").size())
                    .isZero();
            assertThat(world.anybody
                            .get(search + begin.plusDays(105))
                            .json()
                            .at("/items/0/status")
                            .asString())
                    .isEqualTo("suspended");
        } finally {
            clock.backToRealNow();
        }
    }

    @Test
    void tracksConditionsUntilTheyAreClosedOnEvidence() {
        World world = new World(port, clock);
        String submission = world.reviewed(World.title());

        Answer decided = world.decide(submission, "endorse-with-conditions", "{\"text\":\"Name the trainers.\"}");

        assertThat(decided.text("status")).as(decided.body()).isEqualTo("endorsed-with-conditions");
        assertThat(decided.text("nextActor")).isEqualTo("provider");
        String condition = World.PATH + "/conditions/"
                + decided.json().at("/conditions/0/id").asString();
        Answer early = world.officer.post(condition + "/closure");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("code")).isEqualTo("evidence-missing");
        assertThat(world.provider
                        .post(condition + "/evidence", "{\"text\":\"They are named on page 3.\"}")
                        .text("nextActor"))
                .isEqualTo("officer");
        Answer closed = world.officer.post(condition + "/closure");
        assertThat(closed.text("status")).as(closed.body()).isEqualTo("endorsed");
        assertThat(closed.json().path("nextActor").isNull()).isTrue();
    }

    @Test
    void goesThroughASecondRoundAfterAResubmission() {
        World world = new World(port, clock);
        String submission = world.reviewed(World.title());

        assertThat(world.decide(submission, "resubmit", "").text("status")).isEqualTo("resubmission");
        Answer again = world.provider.post(World.PATH + "/submissions/" + submission + "/submission");

        assertThat(again.text("status")).as(again.body()).isEqualTo("submitted");
        assertThat(again.json().path("round").asInt()).isEqualTo(2);
        assertThat(world.decide(submission, "endorse", "").text("code")).isEqualTo("reviews-missing");
    }

    @Test
    void namesTheNextActorAtEveryStep() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        String path = World.PATH + "/submissions/" + submission;

        assertThat(world.provider.get(path).text("nextActor")).isEqualTo("officer");
        world.assigned(submission, world.reviewer());
        assertThat(world.provider.get(path).text("nextActor")).isEqualTo("officer");
        world.assigned(submission, world.reviewer());
        assertThat(world.provider.get(path).text("nextActor")).isEqualTo("reviewers");
        assertThat(world.provider.get(path).text("nextActionBy"))
                .isEqualTo(world.today().plusDays(14).toString());
        String waiting = World.PATH + "/submissions?limit=200&nextActor=";
        assertThat(world.officer.get(waiting + "reviewers").body()).contains(submission);
        assertThat(world.officer.get(waiting + "officer").body()).doesNotContain(submission);
        assertThat(world.provider.get(waiting + "reviewers").body()).contains(submission);
        assertThat(world.officer.get(waiting + "nobody").status()).isEqualTo(422);
    }
}
