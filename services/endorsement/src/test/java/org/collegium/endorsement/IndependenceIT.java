package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Reviewers declare before they read, and do not know each other's view before their own is in.
@IntegrationTest
class IndependenceIT {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void opensNoFileByAnyEndpointBeforeTheDeclaration() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        String document = world.provider
                .get(World.PATH + "/submissions/" + submission + "/documents")
                .json()
                .at("/items/0/id")
                .asString();
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(submission, reviewer);
        List<String> paths = List.of("/documents/" + document, "/submissions/" + submission + "/documents");

        for (String role : List.of("reviewer", "endorsement-officer", "administrator")) {
            for (String path : paths) {
                Answer closed = world.person(reviewer, role).get(World.PATH + path);
                assertThat(closed.status()).as(role + path).isEqualTo(403);
                assertThat(closed.text("code")).isEqualTo("conflict-not-declared");
            }
        }
        assertThat(world.person(reviewer, "reviewer")
                        .get(World.PATH + "/assignments/" + assignment)
                        .body())
                .doesNotContain(document, "programme.pdf");
        Answer early = world.review(assignment, reviewer);
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("code")).isEqualTo("conflict-not-declared");

        World.id(world.declare(assignment, reviewer, "soft"), 200);
        for (String path : paths) {
            assertThat(world.person(reviewer, "reviewer").get(World.PATH + path).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsNobodyTakeBackTheirOwnAssignmentToReadAsAnOfficer() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(submission, reviewer);

        Answer refused = world.person(reviewer, "endorsement-officer")
                .post(World.PATH + "/assignments/" + assignment + "/release");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("own-assignment");
        assertThat(world.person(reviewer, "endorsement-officer")
                        .get(World.PATH + "/submissions/" + submission + "/documents")
                        .text("code"))
                .isEqualTo("conflict-not-declared");
    }

    @Test
    void closesTheFilesAfterAHardConflictAndAsksForAnother() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(submission, reviewer);
        World.id(world.declare(assignment, reviewer, "none"), 200);

        assertThat(world.declare(assignment, reviewer, "hard").text("status")).isEqualTo("conflicted");

        assertThat(world.person(reviewer)
                        .get(World.PATH + "/submissions/" + submission + "/documents")
                        .text("code"))
                .isEqualTo("conflict-declared");
        assertThat(world.review(assignment, reviewer).text("code")).isEqualTo("assignment-closed");
        assertThat(world.declare(assignment, reviewer, "none").text("code")).isEqualTo("assignment-closed");
        assertThat(world.assign(submission, reviewer).text("code")).isEqualTo("conflict-declared");
        assertThat(world.provider.get(World.PATH + "/submissions/" + submission).text("nextActor"))
                .isEqualTo("officer");
        world.assigned(submission, world.reviewer());
        world.assigned(submission, world.reviewer());
        assertThat(world.assign(submission, world.reviewer()).text("code")).isEqualTo("enough-reviewers");
    }

    @Test
    void keepsReviewersBlindUntilBothReviewsAreIn() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID first = world.reviewer();
        UUID second = world.reviewer();
        String firstAssignment = world.assigned(submission, first);
        String secondAssignment = world.assigned(submission, second);
        World.id(world.declare(firstAssignment, first, "none"), 200);
        World.id(world.declare(secondAssignment, second, "none"), 200);
        World.id(world.review(firstAssignment, first), 200);
        String path = World.PATH + "/submissions/" + submission + "/reviews";

        assertThat(reviews(world.person(first), path)).isEqualTo(1);
        assertThat(reviews(world.person(second), path)).isZero();
        assertThat(reviews(world.person(second, "endorsement-officer"), path)).isZero();
        assertThat(reviews(world.provider, path)).isZero();
        assertThat(world.decide(submission, "endorse", "").text("code")).isEqualTo("reviews-missing");

        World.id(world.review(secondAssignment, second), 200);
        assertThat(reviews(world.person(first), path)).isEqualTo(2);
        assertThat(reviews(world.person(second), path)).isEqualTo(2);
        assertThat(reviews(world.provider, path)).isZero();
        World.id(world.decide(submission, "decline", ""), 200);
        Answer told = world.provider.get(path);
        assertThat(told.json().path("items").size()).isEqualTo(2);
        assertThat(told.body()).doesNotContain(first.toString(), second.toString());
    }

    @Test
    void asksNobodyToReviewTheirOwnProgrammeOrWithoutAppointment() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        world.appointed(world.providerId);

        assertThat(world.assign(submission, world.providerId).text("code")).isEqualTo("own-programme");
        assertThat(world.assign(submission, UUID.randomUUID())
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("unknown-reviewer");
        Answer own = world.person(world.providerId, "endorsement-officer")
                .post(World.PATH + "/submissions/" + submission + "/decisions", "{\"decision\":\"endorse\"}");
        assertThat(own.text("code")).isEqualTo("own-programme");
    }

    @Test
    void appointsNobodyWhomNobodyKnows() {
        World world = new World(port, clock);
        UUID nobody = UUID.randomUUID();

        Answer refused = world.appoint(nobody);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown-person");
        assertThat(world.officer.get(World.PATH + "/reviewers?limit=200").body())
                .doesNotContain(nobody.toString());
    }

    @Test
    void asksNobodyThemselvesAndNobodyTwiceInARound() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        UUID reviewer = world.reviewer();
        String path = World.PATH + "/submissions/" + submission + "/assignments";

        Answer self =
                world.person(reviewer, "endorsement-officer").post(path, "{\"reviewerId\":\"%s\"}".formatted(reviewer));
        assertThat(self.text("code")).isEqualTo("own-assignment");
        String assignment = world.assigned(submission, reviewer);
        Answer applicant = world.person(world.providerId, "endorsement-officer")
                .post(World.PATH + "/assignments/" + assignment + "/release");
        assertThat(applicant.text("code")).isEqualTo("own-programme");
        assertThat(world.person(world.providerId, "endorsement-officer")
                        .get(path)
                        .status())
                .isEqualTo(403);
        World.id(world.officer.post(World.PATH + "/assignments/" + assignment + "/release"), 200);
        assertThat(world.documentsFor(submission, reviewer, "reviewer").status())
                .isEqualTo(404);
        assertThat(world.assign(submission, reviewer).text("code")).isEqualTo("already-assigned");
    }

    @Test
    void tellsThePortalWhoReviewsAndWhoProvides() {
        World world = new World(port, clock);
        UUID reviewer = world.reviewer();
        world.drafted(World.title());
        Api portal = Api.at(port).as(TestTokens.portal());
        String path = World.PATH + "/role-lookups";

        assertThat(portal.post(path, "{\"personId\":\"%s\"}".formatted(reviewer))
                        .body())
                .isEqualTo("{\"reviewer\":true,\"provider\":false}");
        assertThat(portal.post(path, "{\"personId\":\"%s\"}".formatted(world.providerId))
                        .body())
                .isEqualTo("{\"reviewer\":false,\"provider\":true}");
        assertThat(world.provider
                        .post(path, "{\"personId\":\"%s\"}".formatted(reviewer))
                        .status())
                .isEqualTo(403);
    }

    private static int reviews(Api caller, String path) {
        return caller.get(path).json().path("items").size();
    }
}
