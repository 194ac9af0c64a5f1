package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's ids cannot be told from ids of nothing, at any endpoint.
class ForeignIdsIT extends RunningService {

    /// Whose an id is.
    private enum Owner {
        MENTOR,
        MENTEE,
        PAIR
    }

    private static final Set<String> WITHOUT_IDS = Set.of(
            "GET /topics",
            "GET /demand",
            "GET /pipeline",
            "GET /mentors",
            "GET /mentor-applications",
            "GET /mentor-applications/me",
            "POST /mentor-applications",
            "GET /requests",
            "POST /requests",
            "GET /offers",
            "GET /matches",
            "GET /dead-letters");

    /// Refused to everybody else before the id is looked at.
    private static final Set<String> OF_THE_OFFICE = Set.of(
            "GET /requests/{id}/suggestions",
            "POST /requests/{id}/offers",
            "POST /dead-letters/{id}/replay",
            "POST /dead-letters/{id}/discard");

    private static final Set<String> OF_THE_PORTAL = Set.of("POST /role-lookups");

    private static final Map<String, Owner> OWNED = Map.ofEntries(
            Map.entry("GET /mentor-applications/{id}", Owner.MENTOR),
            Map.entry("GET /offers/{id}", Owner.MENTOR),
            Map.entry("POST /mentor-applications/{id}/stage", Owner.MENTOR),
            Map.entry("GET /requests/{id}", Owner.MENTEE),
            Map.entry("POST /requests/{id}/withdrawal", Owner.MENTEE),
            Map.entry("POST /offers/{id}/acceptance", Owner.MENTOR),
            Map.entry("POST /offers/{id}/decline", Owner.MENTOR),
            Map.entry("GET /matches/{id}", Owner.PAIR),
            Map.entry("GET /matches/{id}/messages", Owner.PAIR),
            Map.entry("POST /matches/{id}/messages", Owner.PAIR),
            Map.entry("PUT /matches/{id}/contact", Owner.PAIR),
            Map.entry("POST /matches/{id}/sessions", Owner.PAIR),
            Map.entry("POST /matches/{id}/agreement", Owner.PAIR),
            Map.entry("POST /matches/{id}/agreement/acceptance", Owner.PAIR),
            Map.entry("POST /matches/{id}/ending", Owner.PAIR));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void hasEveryEndpointInItsTables() {
        Set<String> known = new TreeSet<>(WITHOUT_IDS);
        known.addAll(OF_THE_OFFICE);
        known.addAll(OF_THE_PORTAL);
        known.addAll(OWNED.keySet());

        assertThat(MappedEndpoints.of(mapping, API)).containsExactlyElementsOf(known);
    }

    @Test
    void answersNotFoundForIdsOfOthersAsForIdsOfNothing() {
        Mentoring mentor = mentor(5, RETURNING);
        UUID mentee = member();
        UUID request = asked(mentee, RETURNING);
        UUID match = matched(mentor, asked(member(), RETURNING));
        Map<String, UUID> ids = Map.of(
                "mentor-applications",
                mentor.id(),
                "requests",
                request,
                "offers",
                openOffer(request),
                "matches",
                match);
        Api stranger = as(mentor(5, TRAINING).person(), "member", "mentor");
        Map<Owner, List<Api>> others = Map.of(
                Owner.MENTOR, List.of(stranger, as(mentee, "member", "mentor")),
                Owner.MENTEE, List.of(stranger, as(mentor.person(), "member", "mentor")),
                Owner.PAIR, List.of(stranger, as(mentee, "member", "mentor")));
        String before = stored();

        OWNED.forEach((endpoint, owner) -> {
            String id = String.valueOf(ids.get(endpoint.split("/", -1)[1]));
            for (Api other : others.getOrDefault(owner, List.of())) {
                Answer foreign = call(other, endpoint, id);
                assertThat(foreign.status()).as(endpoint).isEqualTo(404);
                assertThat(foreign.text("code")).as(endpoint).isEqualTo("not-found");
                for (String nothing : List.of(UUID.randomUUID().toString(), "7", "%27--")) {
                    assertThat(told(call(other, endpoint, nothing)))
                            .as(endpoint)
                            .isEqualTo(told(foreign));
                }
            }
            assertThat(call(Api.at(port), endpoint, id).status()).as(endpoint).isEqualTo(401);
        });

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesWhatTheOfficeDoesWhateverTheId() {
        mentor(5, RETURNING);
        UUID request = asked(member(), RETURNING);
        Api other = as(member(), "member", "mentor", "endorsement-officer", "editor");
        Api office = Api.at(port).as(TestTokens.client("administrator"));
        String before = stored();

        for (String endpoint : OF_THE_OFFICE) {
            String nothing =
                    endpoint.contains("dead-letters") ? "0" : UUID.randomUUID().toString();
            Answer refused = call(other, endpoint, endpoint.contains("dead-letters") ? "1" : request.toString());
            assertThat(refused.status()).as(endpoint).isEqualTo(403);
            assertThat(told(call(other, endpoint, nothing))).isEqualTo(told(refused));
            assertThat(call(office, endpoint, nothing).status()).as(endpoint).isEqualTo(404);
            assertThat(call(Api.at(port), endpoint, nothing).status())
                    .as(endpoint)
                    .isEqualTo(401);
        }

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void showsListsOfOnesOwnOnly() {
        Mentoring mentor = mentor(5, RETURNING);
        UUID mentee = member();
        UUID request = asked(mentee, RETURNING);
        UUID offer = openOffer(request);
        Api other = as(member(), "member", "mentor");

        for (String path : List.of("/requests", "/offers", "/matches")) {
            assertThat(other.get(API + path).json().path("items")).isEmpty();
        }
        assertThat(other.get(API + "/mentor-applications/me").status()).isEqualTo(404);
        assertThat(as(mentee, "member").get(API + "/requests").body()).contains(request.toString());
        assertThat(as(mentor.person(), "mentor").get(API + "/offers").body()).contains(offer.toString());
        assertThat(coordinator().get(API + "/requests").body()).contains(request.toString());
        assertThat(coordinator().get(API + "/requests?status=waiting").json().path("items"))
                .isEmpty();
    }

    @Test
    void tellsClientsThatOnlyAPersonCanDoIt() {
        Api client = Api.at(port).as(TestTokens.client("administrator"));

        assertThat(client.get(API + "/offers").text("code")).isEqualTo("not-a-person");
        assertThat(client.get(API + "/mentor-applications/me").text("code")).isEqualTo("not-a-person");
        assertThat(client.get(API + "/mentors").status()).isEqualTo(200);
        assertThat(client.get(API + "/requests").status()).isEqualTo(200);
        assertThat(Api.at(port).get(API + "/topics").json().path("items")).hasSize(6);
        assertThat(Api.at(port).get(API + "/demand").status()).isEqualTo(401);
    }

    /// With a body that would do, wherever it is sent.
    private Answer call(Api caller, String endpoint, String id) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = API + endpoint.substring(method.length() + 1).replace("{id}", id);
        if (method.equals("GET")) {
            return caller.get(path);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("stage", "paused");
        body.put("heldOn", today().toString());
        body.put("minutes", 60);
        body.put("agreement", "An hour a month.");
        body.put("text", "Hello.");
        body.put("reason", "completed");
        body.put("mentorId", UUID.randomUUID());
        body.put("personId", UUID.randomUUID());
        return caller.send(
                method, path, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    /// What an answer tells, without the path that was asked for.
    private static String told(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
