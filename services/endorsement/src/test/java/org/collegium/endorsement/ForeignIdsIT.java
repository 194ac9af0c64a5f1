package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.collegium.endorsement.cpd.LearningSessions;
import org.collegium.endorsement.cpd.SessionHeld;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Somebody else's ids cannot be told from ids of nothing, at any endpoint.
@IntegrationTest
class ForeignIdsIT {

    /// Whose an id is.
    private enum Owner {
        PROVIDER,
        /// Reviewers read it too.
        PROVIDER_AND_REVIEWERS,
        REVIEWER,
        MEMBER
    }

    private static final Set<String> WITHOUT_IDS = Set.of(
            "GET /schemes",
            "GET /register",
            "GET /submissions",
            "POST /submissions",
            "GET /reviewers",
            "POST /reviewers",
            "GET /assignments",
            "GET /cpd",
            "POST /cpd",
            "GET /cpd/years",
            // Only an administrator takes a register over.
            "POST /register",
            "GET /dead-letters");

    /// What they name is everybody's to see.
    private static final Set<String> OPEN =
            Set.of("GET /schemes/{code}/versions/{version}", "GET /register/{seal}", "GET /register/{seal}/seal.svg");

    /// Refused to everybody else before the id is looked at.
    private static final Set<String> OF_THE_OFFICE = Set.of(
            "DELETE /reviewers/{personId}",
            "GET /submissions/{id}/assignments",
            "POST /submissions/{id}/assignments",
            "POST /submissions/{id}/decisions",
            "POST /submissions/{id}/return",
            "POST /conditions/{id}/extension",
            "POST /assignments/{id}/release",
            "POST /conditions/{id}/closure",
            "POST /register/{seal}/suspension",
            "POST /register/{seal}/reinstatement",
            "POST /dead-letters/{id}/replay",
            "POST /dead-letters/{id}/discard");

    private static final Set<String> OF_THE_PORTAL = Set.of("POST /role-lookups");

    private static final Map<String, Owner> OWNED = Map.ofEntries(
            Map.entry("GET /submissions/{id}", Owner.PROVIDER),
            Map.entry("PUT /submissions/{id}", Owner.PROVIDER),
            Map.entry("POST /submissions/{id}/submission", Owner.PROVIDER),
            Map.entry("POST /submissions/{id}/withdrawal", Owner.PROVIDER),
            Map.entry("POST /submissions/{id}/documents", Owner.PROVIDER),
            Map.entry("GET /submissions/{id}/documents", Owner.PROVIDER_AND_REVIEWERS),
            Map.entry("GET /submissions/{id}/reviews", Owner.PROVIDER_AND_REVIEWERS),
            Map.entry("GET /documents/{id}", Owner.PROVIDER_AND_REVIEWERS),
            Map.entry("DELETE /documents/{id}", Owner.PROVIDER),
            Map.entry("POST /conditions/{id}/evidence", Owner.PROVIDER),
            Map.entry("GET /assignments/{id}", Owner.REVIEWER),
            Map.entry("POST /assignments/{id}/conflict", Owner.REVIEWER),
            Map.entry("POST /assignments/{id}/review", Owner.REVIEWER),
            Map.entry("GET /cpd/{id}", Owner.MEMBER),
            Map.entry("PUT /cpd/{id}", Owner.MEMBER),
            Map.entry("POST /cpd/{id}/confirmation", Owner.MEMBER),
            Map.entry("DELETE /cpd/{id}", Owner.MEMBER));

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LearningSessions sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void hasEveryEndpointInItsTables() {
        Set<String> known = new TreeSet<>(WITHOUT_IDS);
        known.addAll(OPEN);
        known.addAll(OF_THE_OFFICE);
        known.addAll(OF_THE_PORTAL);
        known.addAll(OWNED.keySet());

        assertThat(MappedEndpoints.of(mapping, World.PATH)).containsExactlyElementsOf(known);
    }

    @Test
    void answersNotFoundForIdsOfOthersAsForIdsOfNothing() {
        World world = new World(port, clock);
        Programme programme = programme(world);
        Api stranger = world.person(UUID.randomUUID(), "member", "reviewer", "provider");
        Api reviewer = world.person(programme.reviewer(), "member", "reviewer", "provider");
        Map<Owner, List<Api>> others = Map.of(
                Owner.PROVIDER, List.of(stranger, reviewer),
                Owner.PROVIDER_AND_REVIEWERS, List.of(stranger),
                Owner.REVIEWER, List.of(stranger, world.provider),
                Owner.MEMBER, List.of(stranger, world.person(programme.mentor(), "member")));
        String before = stored(programme);

        OWNED.forEach((endpoint, owner) -> {
            String id = String.valueOf(programme.ids().get(endpoint.split("/", -1)[1]));
            for (Api other : others.getOrDefault(owner, List.of())) {
                Answer foreign = world.call(other, endpoint, id);
                assertThat(foreign.status()).as(endpoint + foreign.body()).isEqualTo(404);
                assertThat(foreign.text("code")).as(endpoint).isEqualTo("not-found");
                for (String nothing : List.of(UUID.randomUUID().toString(), "7", "%27--")) {
                    assertThat(told(world.call(other, endpoint, nothing)))
                            .as(endpoint)
                            .isEqualTo(told(foreign));
                }
            }
            assertThat(world.call(world.anybody, endpoint, id).status())
                    .as(endpoint)
                    .isEqualTo(401);
        });

        assertThat(stored(programme)).isEqualTo(before);
    }

    @Test
    void refusesWhatTheOfficeDoesWhateverTheId() {
        World world = new World(port, clock);
        Programme programme = programme(world);
        Api other = world.person(
                UUID.randomUUID(), "member", "reviewer", "provider", "mentoring-coordinator", "membership-officer");
        Api office = Api.at(port).as(TestTokens.client("administrator"));
        String before = stored(programme);

        for (String endpoint : OF_THE_OFFICE) {
            String kind = endpoint.split("/", -1)[1];
            String nothing = kind.equals("dead-letters")
                    ? "0"
                    : kind.equals("register") ? "AAAAAAAAAA" : UUID.randomUUID().toString();
            Answer refused = world.call(other, endpoint, programme.ids().getOrDefault(kind, nothing));
            assertThat(refused.status()).as(endpoint).isEqualTo(403);
            assertThat(told(world.call(other, endpoint, nothing))).as(endpoint).isEqualTo(told(refused));
            assertThat(world.call(office, endpoint, nothing).status())
                    .as(endpoint)
                    .isEqualTo(404);
            assertThat(world.call(world.anybody, endpoint, nothing).status())
                    .as(endpoint)
                    .isEqualTo(401);
        }
        for (String endpoint : OF_THE_PORTAL) {
            assertThat(world.call(office, endpoint, "").status()).as(endpoint).isEqualTo(403);
        }

        assertThat(stored(programme)).isEqualTo(before);
    }

    /// An endorsed programme with everything that has an id, and a mentoring session of two members.
    private Programme programme(World world) {
        String title = World.title();
        String submission = world.reviewed(title);
        Answer decided = world.decide(submission, "endorse-with-conditions", "{\"text\":\"Name the trainers.\"}");
        UUID mentor = UUID.randomUUID();
        UUID mentee = UUID.randomUUID();
        sessions.held(new SessionHeld(UUID.randomUUID(), mentor, mentee, world.today(), 60));
        var assignment = world.officer
                .get(World.PATH + "/submissions/" + submission + "/assignments")
                .json()
                .at("/items/0");
        UUID reviewer = UUID.fromString(assignment.path("reviewerId").asString());
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("submissions", submission);
        ids.put("documents", first(world.provider, "/submissions/" + submission + "/documents", "id"));
        ids.put("conditions", decided.json().at("/conditions/0/id").asString());
        ids.put("assignments", assignment.path("id").asString());
        ids.put("reviewers", reviewer.toString());
        ids.put("register", world.found(title).path("seal").asString());
        ids.put("cpd", first(world.person(mentee), "/cpd", "id"));
        return new Programme(ids, reviewer, mentor);
    }

    private static String first(Api caller, String path, String field) {
        return caller.get(World.PATH + path).json().at("/items/0/" + field).asString();
    }

    /// All rows that the ids name, as text.
    private String stored(Programme programme) {
        return jdbc.sql("SELECT string_agg(r, '\n' ORDER BY r) AS rows FROM ("
                        + "SELECT CAST(s AS text) AS r FROM submission s WHERE id = :submission"
                        + " UNION ALL SELECT concat_ws(' ', id, sha256) FROM document WHERE submission_id = :submission"
                        + " UNION ALL SELECT CAST(c AS text) FROM condition c WHERE submission_id = :submission"
                        + " UNION ALL SELECT CAST(a AS text) FROM assignment a WHERE submission_id = :submission"
                        + " UNION ALL SELECT CAST(e AS text) FROM endorsement e WHERE submission_id = :submission"
                        + " UNION ALL SELECT CAST(x AS text) FROM suspension x JOIN endorsement e ON e.id = x.endorsement_id"
                        + " WHERE e.submission_id = :submission"
                        + " UNION ALL SELECT CAST(v AS text) FROM reviewer v WHERE person_id = :reviewer"
                        + " UNION ALL SELECT CAST(d AS text) FROM cpd_entry d WHERE id = :cpd) q")
                .param(
                        "submission",
                        UUID.fromString(String.valueOf(programme.ids().get("submissions"))))
                .param("reviewer", programme.reviewer())
                .param("cpd", UUID.fromString(String.valueOf(programme.ids().get("cpd"))))
                .query((row, line) -> row.getString("rows"))
                .single();
    }

    /// What an answer tells, without the path that was asked for.
    private static String told(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    /// @param ids by the first word of the paths that take them
    private record Programme(Map<String, String> ids, UUID reviewer, UUID mentor) {}
}
