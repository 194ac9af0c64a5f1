package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint, asked by everybody: whoever may not is refused before anything is looked at or changed.
@IntegrationTest(properties = "collegium.mail.connections=0")
class RolesIT extends MailingIT {

    private static final Set<String> MAILINGS = Set.of("editor", "membership-officer", "administrator");
    private static final Set<String> OFFICE = Set.of("membership-officer", "administrator");
    private static final Set<String> PORTAL = Set.of("portal");
    private static final Set<String> CALLERS = Set.of(
            "member",
            "mentor",
            "reviewer",
            "provider",
            "employer-representative",
            "editor",
            "membership-officer",
            "finance-officer",
            "mentoring-coordinator",
            "endorsement-officer",
            "administrator",
            "portal");

    private static final String DRAFT =
            "{\"number\":\"2012-11\",\"label\":\"November 2012\",\"articles\":[{\"id\":\"018b2f6e-7c1a-7a10-9c3d-000000000602\",\"section\":\"News\",\"title\":\"A title\"}]}";

    /// Without a body where a request has none; ids are of nothing.
    private static final Map<String, Endpoint> ENDPOINTS = Map.ofEntries(
            Map.entry("GET /campaigns", new Endpoint(MAILINGS, "")),
            Map.entry("GET /campaigns/{id}", new Endpoint(MAILINGS, "")),
            Map.entry("GET /campaigns/{id}/deliveries", new Endpoint(MAILINGS, "")),
            Map.entry("POST /campaigns/{id}/pause", new Endpoint(MAILINGS, "{}")),
            Map.entry("POST /campaigns/{id}/resume", new Endpoint(MAILINGS, "{}")),
            Map.entry("POST /campaigns/{id}/cancel", new Endpoint(MAILINGS, "{}")),
            Map.entry("POST /deliveries/{id}/resolution", new Endpoint(MAILINGS, "{\"outcome\":\"delivered\"}")),
            Map.entry("GET /suppressions", new Endpoint(MAILINGS, "")),
            Map.entry(
                    "POST /suppressions",
                    new Endpoint(MAILINGS, "{\"email\":\"roles@example.org\",\"reason\":\"request\"}")),
            Map.entry("DELETE /suppressions/{id}", new Endpoint(MAILINGS, "")),
            Map.entry("POST /issue-previews", new Endpoint(MAILINGS, DRAFT)),
            Map.entry(
                    "POST /issue-tests",
                    new Endpoint(PORTAL, "{\"to\":\"roles@example.org\",\"issue\":" + DRAFT + "}")),
            Map.entry("GET /messages", new Endpoint(OFFICE, "")),
            Map.entry("POST /messages/{id}/resolution", new Endpoint(OFFICE, "{\"outcome\":\"failed\"}")));

    /// For persons about themselves, open by a token of their own, the portal's secrets, or of the common modules:
    /// other tests ask them.
    private static final Set<String> ASKED_ELSEWHERE = Set.of(
            "GET /preferences",
            "PUT /preferences",
            "GET /unsubscribe/{token}",
            "POST /unsubscribe/{token}",
            "POST /messages");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @SuppressWarnings("NullAway.Init")
    RolesIT() {}

    private record Endpoint(Set<String> roles, String body) {}

    @Test
    void knowsEveryEndpoint() {
        List<String> mapped = MappedEndpoints.of(mapping, "/api/notifications").stream()
                .filter(endpoint -> !endpoint.contains("/dead-letters"))
                .filter(endpoint -> !ASKED_ELSEWHERE.contains(endpoint))
                .toList();

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(ENDPOINTS.keySet());
    }

    @Test
    void letsEachInWhoMayAndNobodyElse() {
        Map<String, Integer> wrong = new TreeMap<>();
        ENDPOINTS.forEach((name, endpoint) -> {
            int anonymous = status(name, endpoint, Api.at(port));
            if (anonymous != 401) {
                wrong.put(name + " by nobody", anonymous);
            }
            for (String role : CALLERS) {
                String token = role.equals("portal") ? TestTokens.portal() : TestTokens.bearer(UUID.randomUUID(), role);
                int status = status(name, endpoint, Api.at(port).as(token));
                boolean refused = status == 401 || status == 403;
                if (refused == endpoint.roles.contains(role)) {
                    wrong.put(name + " by " + role, status);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static int status(String name, Endpoint endpoint, Api caller) {
        String[] parts = name.split(" ", 2);
        String path = "/api/notifications"
                + parts[1].replace("{id}", UUID.randomUUID().toString());
        Api.Answer answer = endpoint.body.isEmpty()
                ? caller.send(parts[0], path, BodyPublishers.noBody())
                : caller.with("Content-Type", "application/json")
                        .send(parts[0], path, BodyPublishers.ofString(endpoint.body));
        return answer.status();
    }
}
