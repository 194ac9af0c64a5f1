package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;

/// Somebody else's ids cannot be told from ids of nothing.
class ForeignIdsIT extends RunningService {

    private static final Map<String, Object> ANY_BODY = Map.of(
            "stage", "paused",
            "heldOn", "2026-01-05",
            "minutes", 60,
            "agreement", "An hour a month.",
            "reason", "completed");

    private static final List<String> READ =
            List.of("/mentor-applications/{mentor}", "/requests/{request}", "/matches/{match}");

    private static final List<String> WRITTEN = List.of(
            "/mentor-applications/{mentor}/stage",
            "/requests/{request}/withdrawal",
            "/offers/{offer}/acceptance",
            "/offers/{offer}/decline",
            "/matches/{match}/sessions",
            "/matches/{match}/agreement",
            "/matches/{match}/agreement/acceptance",
            "/matches/{match}/ending");

    @Test
    void answersNotFoundForIdsOfOthersAndOfNothing() {
        Mentoring mentor = mentor(5, RETURNING);
        UUID request = asked(member(), RETURNING);
        UUID match = matched(mentor, asked(member(), RETURNING));
        Map<String, UUID> real =
                Map.of("{mentor}", mentor.id(), "{request}", request, "{offer}", openOffer(request), "{match}", match);
        Api other = as(mentor(5, TRAINING).person(), "member", "mentor");

        for (String path : READ) {
            Answer foreign = other.get(API + filled(path, real));
            assertThat(foreign.status()).as(path).isEqualTo(404);
            assertThat(foreign.text("code")).isEqualTo("not-found");
            for (String nothing : List.of(UUID.randomUUID().toString(), "7", "%27--")) {
                assertThat(other.get(API + filled(path, nothing)).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        for (String path : WRITTEN) {
            Answer foreign = other.post(API + filled(path, real), ANY_BODY);
            Answer absent = other.post(API + filled(path, UUID.randomUUID().toString()), ANY_BODY);
            assertThat(foreign.status()).as(path).isEqualTo(404);
            assertThat(absent.status()).as(path).isEqualTo(404);
            assertThat(foreign.text("detail")).isEqualTo(absent.text("detail"));
            assertThat(Api.at(port).post(API + filled(path, real), ANY_BODY).status())
                    .isEqualTo(401);
        }
        assertThat(other.post(API + "/requests/" + request + "/offers", Map.of("mentorId", mentor.id()))
                        .status())
                .isEqualTo(403);
        assertThat(coordinator()
                        .post(API + "/requests/" + UUID.randomUUID() + "/offers", Map.of("mentorId", mentor.id()))
                        .status())
                .isEqualTo(404);
        assertThat(request(request).path("status").asString()).isEqualTo("offered");
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

    private static String filled(String path, Map<String, UUID> ids) {
        String filled = path;
        for (Map.Entry<String, UUID> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue().toString());
        }
        return filled;
    }

    private static String filled(String path, String id) {
        return path.replaceAll("\\{[a-z]+}", id);
    }
}
