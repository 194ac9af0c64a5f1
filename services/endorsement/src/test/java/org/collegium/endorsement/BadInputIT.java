package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every request spoilt, every id foreign: refused with words, and nothing stored.
@IntegrationTest
class BadInputIT {

    private static final String NOBODY = "0199f3c2-6e0a-7c51-9a54-d0f4f1a5b001";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    static Stream<Bad> programmes() {
        return Stream.of(
                new Bad("\"cpd-programme\"", "\"knitting\"", "scheme", "unknown-scheme"),
                new Bad("\"cpd-programme\"", "null", "scheme", "required"),
                new Bad("\"training-organisation\"", "\"school\"", "provider.kind", "provider-kind-not-eligible"),
                new Bad(
                        "\"training-organisation\"",
                        "\"higher-education-institution\"",
                        "provider.kind",
                        "provider-kind-not-eligible"),
                new Bad("\"Sample Training\"", "\" \"", "provider.name", "required"),
                new Bad("\"Sample Training\"", "\"" + "x".repeat(201) + "\"", "provider.name", "too-long"),
                new Bad("\"TITLE\"", "\"a\\u0000\"", "title", "control-character"),
                new Bad("\"TITLE\"", "\"a\\r\\nBcc: b@example.org\"", "title", "line-break"),
                new Bad("\"TITLE\"", "7", "title", "wrong-type"),
                new Bad("\"DAY\"", "null", "startsOn", "required"),
                new Bad("\"DAY\"", "\"tomorrow\"", "startsOn", "wrong-format"),
                new Bad("\"DAY\"", "\"1999-01-01\"", "startsOn", "retrospective-start"),
                new Bad("\"DAY\"", "\"TODAY\"", "startsOn", "starts-too-soon"),
                new Bad("\"DAY\"", "\"9999-12-31\"", "startsOn", "starts-too-far-ahead"));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void namesTheFieldOfAProgramme(Bad bad) {
        World world = new World(port, clock);
        String good =
                world.programme("TITLE").replace(world.today().plusDays(60).toString(), "DAY");
        String spoilt = good.replace(bad.good(), bad.instead());
        assertThat(spoilt).isNotEqualTo(good);
        String sent = spoilt.replace("TODAY", world.today().toString())
                .replace("DAY", world.today().plusDays(60).toString());

        Answer refused = world.provider.post(World.PATH + "/submissions", sent);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
        assertThat(world.provider
                        .get(World.PATH + "/submissions")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    static Stream<String> strangersPaths() {
        return Stream.of(
                "GET /submissions/%s",
                "PUT /submissions/%s",
                "POST /submissions/%s/submission",
                "POST /submissions/%s/withdrawal",
                "GET /submissions/%s/documents",
                "GET /submissions/%s/reviews");
    }

    @ParameterizedTest
    @MethodSource("strangersPaths")
    void tellsStrangersNothingOfASubmission(String request) {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        Api stranger = world.person(UUID.randomUUID(), "member", "reviewer", "provider");

        Answer foreign = send(stranger, request.formatted(submission), world);
        Answer absent = send(stranger, request.formatted(NOBODY), world);
        Answer nonsense = send(stranger, request.formatted("nonsense"), world);

        assertThat(foreign.status()).as(request).isEqualTo(404);
        assertThat(foreign.body().replace(submission, ""))
                .isEqualTo(absent.body().replace(NOBODY, ""));
        assertThat(nonsense.status()).isEqualTo(404);
    }

    @Test
    void tellsStrangersNothingOfDocumentsAssignmentsConditionsAndEntries() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());
        String document = World.id(world.uploaded(world.provider, submission, "a.pdf", World.PDF), 201);
        world.provider.post(World.PATH + "/submissions/" + submission + "/submission");
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(submission, reviewer);
        UUID stranger = UUID.randomUUID();
        Api caller = world.person(stranger, "member", "reviewer", "provider");

        assertThat(caller.get(World.PATH + "/documents/" + document).status()).isEqualTo(404);
        assertThat(caller.delete(World.PATH + "/documents/" + document).status())
                .isEqualTo(404);
        assertThat(world.uploaded(caller, submission, "b.pdf", World.PDF).status())
                .isEqualTo(404);
        assertThat(caller.get(World.PATH + "/assignments/" + assignment).status())
                .isEqualTo(404);
        assertThat(world.declare(assignment, stranger, "none").status()).isEqualTo(404);
        assertThat(world.review(assignment, stranger).status()).isEqualTo(404);
        assertThat(world.declare(assignment, world.providerId, "none").status()).isEqualTo(404);
        for (String path : List.of("/conditions/" + NOBODY + "/evidence", "/cpd/" + NOBODY + "/confirmation")) {
            assertThat(caller.post(World.PATH + path, "{\"text\":\"a\"}").status())
                    .isEqualTo(404);
        }
        assertThat(caller.delete(World.PATH + "/cpd/" + NOBODY).status()).isEqualTo(404);
        assertThat(world.provider.delete(World.PATH + "/documents/" + document).text("code"))
                .isEqualTo("documents-closed");
    }

    @Test
    void letsOnlyOfficersDoWhatOfficersDo() {
        World world = new World(port, clock);
        String submission = world.submitted(World.title());
        Api member = world.person(UUID.randomUUID(), "member", "reviewer", "provider", "mentoring-coordinator");
        for (String path : List.of(
                "/submissions/" + submission + "/assignments",
                "/submissions/" + submission + "/decisions",
                "/conditions/" + NOBODY + "/closure",
                "/assignments/" + NOBODY + "/release",
                "/reviewers",
                "/register/AAAAAAAAAA/suspension",
                "/register/AAAAAAAAAA/reinstatement")) {
            Answer refused = member.post(
                    World.PATH + path,
                    "{\"reviewerId\":\"%s\",\"personId\":\"%s\",\"decision\":\"endorse\",\"reason\":\"a\"}"
                            .formatted(NOBODY, NOBODY));
            assertThat(refused.status()).as(path + refused.body()).isEqualTo(403);
            assertThat(world.anybody.post(World.PATH + path, "{}").status()).isEqualTo(401);
        }
        assertThat(member.get(World.PATH + "/reviewers").status()).isEqualTo(403);
        assertThat(member.delete(World.PATH + "/reviewers/" + NOBODY).status()).isEqualTo(403);
        assertThat(member.get(World.PATH + "/submissions/" + submission + "/assignments")
                        .status())
                .isEqualTo(403);
    }

    static Stream<Bad> reviews() {
        return Stream.of(
                new Bad("\"score\":4", "\"score\":0", "scores[0].score", "out-of-range"),
                new Bad("\"score\":4", "\"score\":6", "scores[0].score", "out-of-range"),
                new Bad("\"score\":4", "\"score\":4.5", "scores[0].score", "wrong-type"),
                new Bad("\"score\":4", "\"score\":null", "scores[0].score", "required"),
                new Bad("\"delivery\"", "\"evaluation\"", "scores", "scores-incomplete"),
                new Bad("\"delivery\"", "\"taste\"", "scores", "scores-incomplete"),
                new Bad("\"Sound.\"", "\"a\\u0000\"", "comment", "control-character"));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void namesTheFieldOfAReview(Bad bad) {
        World world = new World(port, clock);
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(world.submitted(World.title()), reviewer);
        World.id(world.declare(assignment, reviewer, "none"), 200);

        Answer refused = world.person(reviewer)
                .post(
                        World.PATH + "/assignments/" + assignment + "/review",
                        World.scores(World.CPD_CRITERIA)
                                .replaceFirst(Pattern.quote(bad.good()), Matcher.quoteReplacement(bad.instead())));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
    }

    @Test
    void answersOddSearchesInTheRegister() {
        World world = new World(port, clock);
        String path = World.PATH + "/register";

        assertThat(world.anybody.get(path + "?q=").status()).isEqualTo(200);
        assertThat(world.anybody.get(path + "?q=%25").json().path("items").size())
                .isZero();
        assertThat(world.anybody
                        .get(path + "?q=%27%3B%20DROP%20TABLE%20endorsement%3B--")
                        .status())
                .isEqualTo(200);
        for (String bad : List.of(
                "q=" + "x".repeat(101),
                "q=a%00b",
                "on=soon",
                "on=%2B999999999-12-31",
                "on=1899-12-31",
                "cursor=x",
                "limit=0",
                "limit=1000000")) {
            assertThat(world.anybody.get(path + "?" + bad).status()).as(bad).isEqualTo(422);
        }
        for (String seal : List.of("AAAAAAAAAA", "nonsense", "%27", "x".repeat(500))) {
            assertThat(world.anybody.get(path + "/" + seal).status()).isEqualTo(404);
            assertThat(world.anybody.get(path + "/" + seal + "/seal.svg").status())
                    .isEqualTo(404);
        }
    }

    private static Answer send(Api caller, String request, World world) {
        String path = World.PATH + request.substring(request.indexOf('/'));
        return switch (request.substring(0, request.indexOf(' '))) {
            case "GET" -> caller.get(path);
            case "PUT" -> caller.put(path, world.programme("A").replace("\"scheme\":\"cpd-programme\",", ""));
            default -> caller.post(path);
        };
    }

    record Bad(String good, String instead, String field, String code) {

        @Override
        public String toString() {
            return field + " " + code;
        }
    }
}
