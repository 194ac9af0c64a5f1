package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// No endpoint shows a reviewer anything of a file before the declaration, or after a hard conflict.
@IntegrationTest
class ClosedFilesIT {

    private static final String DECLARING = "POST /assignments/{id}/conflict";

    /// What a reviewer gets who has not declared, at every endpoint there is.
    private static final Map<String, Integer> UNDECLARED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /documents/{id}", 403),
            Map.entry("GET /submissions/{id}/documents", 403),
            Map.entry("POST /assignments/{id}/review", 403),
            // Their own and no others': none is in.
            Map.entry("GET /submissions/{id}/reviews", 200),
            Map.entry("GET /assignments/{id}", 200),
            Map.entry("GET /assignments", 200),
            Map.entry("GET /submissions", 200),
            Map.entry("GET /submissions/{id}", 404),
            Map.entry("PUT /submissions/{id}", 404),
            Map.entry("POST /submissions/{id}/submission", 404),
            Map.entry("POST /submissions/{id}/withdrawal", 404),
            Map.entry("POST /submissions/{id}/documents", 404),
            Map.entry("DELETE /documents/{id}", 404),
            Map.entry("POST /conditions/{id}/evidence", 404),
            Map.entry("POST /submissions", 422),
            Map.entry("GET /submissions/{id}/assignments", 403),
            Map.entry("POST /submissions/{id}/assignments", 403),
            Map.entry("POST /submissions/{id}/decisions", 403),
            Map.entry("POST /submissions/{id}/return", 403),
            Map.entry("POST /conditions/{id}/extension", 403),
            Map.entry("POST /conditions/{id}/closure", 403),
            Map.entry("POST /assignments/{id}/release", 403),
            Map.entry("GET /reviewers", 403),
            Map.entry("POST /reviewers", 403),
            Map.entry("DELETE /reviewers/{personId}", 403),
            Map.entry("POST /register/{seal}/suspension", 403),
            Map.entry("POST /register/{seal}/reinstatement", 403),
            Map.entry("POST /role-lookups", 403),
            Map.entry("GET /dead-letters", 403),
            Map.entry("POST /dead-letters/{id}/replay", 403),
            Map.entry("POST /dead-letters/{id}/discard", 403),
            Map.entry("GET /register", 200),
            Map.entry("GET /register/{seal}", 404),
            Map.entry("GET /register/{seal}/seal.svg", 404),
            Map.entry("GET /schemes", 200),
            Map.entry("GET /schemes/{code}/versions/{version}", 404),
            Map.entry("GET /cpd", 200),
            Map.entry("GET /cpd/years", 200),
            Map.entry("GET /cpd/{id}", 404),
            Map.entry("PUT /cpd/{id}", 404),
            Map.entry("POST /register", 422),
            Map.entry("POST /cpd", 403),
            Map.entry("POST /cpd/{id}/confirmation", 404),
            Map.entry("DELETE /cpd/{id}", 404),
            Map.entry(DECLARING, 200)));

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void hasEveryEndpointInItsTable() {
        assertThat(MappedEndpoints.of(mapping, World.PATH)).containsExactlyElementsOf(UNDECLARED.keySet());
    }

    @Test
    void showsReviewersNothingOfAFileBeforeTheyDeclare() {
        World world = new World(port, clock);
        Files files = files(world);
        Api reviewer = world.person(files.reviewer(), "reviewer", "member");

        UNDECLARED.forEach((endpoint, status) -> {
            if (!endpoint.equals(DECLARING)) {
                Answer answer = world.call(reviewer, endpoint, files.idFor(endpoint));
                assertThat(answer.status()).as(endpoint + answer.body()).isEqualTo(status);
                assertShowsNothing(endpoint, answer, files);
            }
        });

        Answer declared = world.call(reviewer, DECLARING, files.idFor(DECLARING));
        assertThat(declared.status()).isEqualTo(UNDECLARED.get(DECLARING));
        assertShowsNothing(DECLARING, declared, files);
        assertThat(world.call(reviewer, "GET /documents/{id}", files.document()).body())
                .contains(files.secrets().getFirst());
    }

    @Test
    void showsThemNothingThoughTheyAreOfficersToo() {
        World world = new World(port, clock);
        Files files = files(world);

        for (String role : List.of("endorsement-officer", "administrator")) {
            Api officer = world.person(files.reviewer(), "reviewer", role);
            UNDECLARED.keySet().stream()
                    .filter(endpoint -> !endpoint.equals(DECLARING))
                    .filter(endpoint -> !endpoint.startsWith("DELETE /reviewers"))
                    .forEach(endpoint -> assertShowsNothing(
                            role + " " + endpoint, world.call(officer, endpoint, files.idFor(endpoint)), files));
        }
    }

    @Test
    void showsThemNothingAfterAHardConflict() {
        World world = new World(port, clock);
        Files files = files(world);
        World.id(world.declare(files.assignment(), files.reviewer(), "hard"), 200);

        for (String role : List.of("reviewer", "endorsement-officer")) {
            Api conflicted = world.person(files.reviewer(), role);
            UNDECLARED.keySet().stream()
                    .filter(endpoint -> endpoint.startsWith("GET"))
                    .forEach(endpoint -> assertShowsNothing(
                            role + " " + endpoint, world.call(conflicted, endpoint, files.idFor(endpoint)), files));
        }
    }

    @Test
    void refusesAReviewBeforeTheDeclarationAndKeepsNothingOfIt() {
        World world = new World(port, clock);
        Files files = files(world);

        Answer early = world.review(files.assignment(), files.reviewer());

        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("code")).isEqualTo("conflict-not-declared");
        JsonNode assignment = world.person(files.reviewer())
                .get(World.PATH + "/assignments/" + files.assignment())
                .json();
        assertThat(assignment.path("status").asString()).isEqualTo("assigned");
        assertThat(assignment.path("reviewedAt").isNull()).isTrue();
    }

    /// The register's own entries are public and hold no files, but the search is not to find them either.
    private static void assertShowsNothing(String endpoint, Answer answer, Files files) {
        assertThat(answer.body()).as(endpoint).doesNotContain(files.secrets());
    }

    private static Files files(World world) {
        String submission = world.drafted(World.title());
        String secret = UUID.randomUUID().toString();
        Answer kept = world.uploaded(
                world.provider,
                submission,
                "handbook-" + secret + ".pdf",
                ("%PDF-1.7\n" + secret).getBytes(StandardCharsets.UTF_8));
        String document = World.id(kept, 201);
        World.id(world.provider.post(World.PATH + "/submissions/" + submission + "/submission"), 200);
        UUID reviewer = world.reviewer();
        return new Files(
                submission,
                document,
                world.assigned(submission, reviewer),
                reviewer,
                List.of(secret, kept.text("sha256"), "\"" + document));
    }

    /// @param secrets the name and the content in one, the hash, and the id as an answer would give it
    private record Files(String submission, String document, String assignment, UUID reviewer, List<String> secrets) {

        String idFor(String endpoint) {
            return switch (endpoint.split("/", -1)[1]) {
                case "submissions" -> submission;
                case "documents" -> document;
                case "assignments" -> assignment;
                case "reviewers" -> reviewer.toString();
                case "register" -> "AAAAAAAAAA";
                case "dead-letters" -> "0";
                default -> UUID.randomUUID().toString();
            };
        }
    }
}
