package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A programme that is handed in anew is reviewed anew: what was declared stays, what was open does not.
@IntegrationTest
class RoundsIT {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void neverAsksAgainWhoSteppedBack() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID conflicted = steppedBack(world, submission);

        handedInAnew(world, submission);

        assertThat(world.assign(submission, conflicted).text("code")).isEqualTo("conflict-declared");
        for (String role : new String[] {"reviewer", "endorsement-officer", "administrator"}) {
            assertThat(world.documentsFor(submission, conflicted, role).text("code"))
                    .as(role)
                    .isEqualTo("conflict-declared");
        }
    }

    @Test
    void closesTheFilesToWhoeverIsNotAskedAgain() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID former = world.reviewer();
        reviewed(world, submission, former);
        reviewed(world, submission, world.reviewer());
        assertThat(world.documentsFor(submission, former, "reviewer").status()).isEqualTo(200);

        handedInAnew(world, submission);

        assertThat(world.documentsFor(submission, former, "reviewer").status()).isEqualTo(404);
        reviewed(world, submission, world.reviewer());
        assertThat(reviewsFor(world, submission, former))
                .as("of the round before")
                .isEqualTo(2);
        String assignment = world.assigned(submission, former);
        assertThat(world.documentsFor(submission, former, "reviewer").text("code"))
                .isEqualTo("conflict-not-declared");
        World.id(world.officer.post(World.PATH + "/assignments/" + assignment + "/release"), 200);
        assertThat(world.documentsFor(submission, former, "reviewer").status()).isEqualTo(404);
    }

    @Test
    void letsNobodyDecideOrCloseWhoSteppedBackOrAsked() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID conflicted = steppedBack(world, submission);

        assertThat(world.person(conflicted, "endorsement-officer")
                        .post(
                                World.PATH + "/submissions/" + submission + "/decisions",
                                "{\"decision\":\"endorse\",\"conditions\":[]}")
                        .text("code"))
                .isEqualTo("conflict-declared");
        String condition = world.decide(submission, "endorse-with-conditions", "{\"text\":\"Name the trainers.\"}")
                .json()
                .at("/conditions/0/id")
                .asString();
        String closure = World.PATH + "/conditions/" + condition + "/closure";
        World.id(
                world.provider.post(
                        World.PATH + "/conditions/" + condition + "/evidence", "{\"text\":\"They are named.\"}"),
                200);

        assertThat(world.person(conflicted, "endorsement-officer").post(closure).text("code"))
                .isEqualTo("conflict-declared");
        assertThat(world.person(world.providerId, "endorsement-officer")
                        .post(closure)
                        .text("code"))
                .isEqualTo("own-programme");
        assertThat(world.officer.post(closure).text("status")).isEqualTo("endorsed");
    }

    /// One steps back, two others review.
    private static UUID steppedBack(World world, String submission) {
        UUID conflicted = world.reviewer();
        World.id(world.declare(world.assigned(submission, conflicted), conflicted, "hard"), 200);
        reviewed(world, submission, world.reviewer());
        reviewed(world, submission, world.reviewer());
        return conflicted;
    }

    private static void reviewed(World world, String submission, UUID reviewer) {
        String assignment = world.assigned(submission, reviewer);
        World.id(world.declare(assignment, reviewer, "none"), 200);
        World.id(world.review(assignment, reviewer), 200);
    }

    private static void handedInAnew(World world, String submission) {
        World.id(world.decide(submission, "resubmit", ""), 200);
        World.id(world.provider.post(World.PATH + "/submissions/" + submission + "/submission"), 200);
    }

    private static int reviewsFor(World world, String submission, UUID reviewer) {
        return world.person(reviewer, "reviewer")
                .get(World.PATH + "/submissions/" + submission + "/reviews")
                .json()
                .path("items")
                .size();
    }
}
