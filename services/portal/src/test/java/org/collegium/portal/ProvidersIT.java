package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Providers of training come in without being members.
class ProvidersIT extends PortalIT {

    private static final String PEOPLE = "/api/membership/people";

    @Test
    void makesAProviderKnownAndLeadsThemToTheirProgrammes() {
        String email = address();
        HttpResponse<String> answer = signUp(visit(), "Sample", email);
        assertThat(Visit.location(answer)).isEqualTo("/sign-in/sent");
        Awaitility.await()
                .until(() -> SERVICES.asked("POST", PEOPLE).stream()
                        .anyMatch(asked -> asked.text().contains(email)));
        // Membership tells of the person a moment later: until then the link would lead to nobody, and is not mailed.
        assertThat(mailed(email)).isEmpty();
        known(UUID.randomUUID(), "Provider", email);
        String token = Awaitility.await().until(() -> mailed(email), found -> !found.isEmpty());
        assertThat(SERVICES.asked("POST", PEOPLE))
                .filteredOn(asked -> asked.text().contains(email))
                .first()
                .satisfies(asked -> {
                    assertThat(asked.text())
                            .contains("\"givenName\":\"Sample\"")
                            .contains("\"familyName\":\"Provider\"");
                    assertThat(asked.header("idempotency-key")).isNotEmpty();
                    assertThat(asked.header("authorization")).startsWith("Bearer ");
                });

        Visit elsewhere = visit();
        HttpResponse<String> entered = elsewhere.submit("/sign-in/" + token, "/sign-in/" + token, Map.of());

        assertThat(Visit.location(entered)).isEqualTo("/endorsement");
        assertThat(elsewhere.get("/").body()).contains("href=\"/endorsement\"").contains("Sign out");
    }

    @Test
    void sendsANewCodeToWhoeverIsStillToBeMadeKnown() {
        String email = address();
        Visit visit = visit();
        signUp(visit, "Sample", email);

        visit.submit("/sign-in/sent", "/sign-in/again", Map.of());
        known(UUID.randomUUID(), "Provider", email);

        assertThat(visit.get("/sign-in/sent?again").body())
                .contains("on its way to <strong>" + email)
                .contains("Another mail is on its way");
        List<String> codes = Awaitility.await()
                .until(
                        () -> SERVICES.asked("POST", "/api/notifications/messages").stream()
                                .map(FakeServices.Asked::text)
                                .filter(text -> text.contains("\"" + email + "\""))
                                .map(text -> text.replaceFirst("(?s).*\"code\":\"([0-9]{6})\".*", "$1"))
                                .toList(),
                        mailed -> mailed.size() == 2);
        assertThat(codes)
                .anySatisfy(code -> assertThat(
                                Visit.location(visit.submit("/sign-in/sent", "/sign-in/code", Map.of("code", code))))
                        .isEqualTo("/endorsement"));
    }

    @Test
    void saysTheSameToAnAddressThatIsKnown() {
        String known = address();
        member(known);
        Visit knownVisit = visit();
        Visit freshVisit = visit();

        HttpResponse<String> answer = signUp(knownVisit, "Intruder", known);
        HttpResponse<String> fresh = signUp(freshVisit, "Sample", address());

        assertThat(answer.statusCode()).isEqualTo(fresh.statusCode()).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo(Visit.location(fresh));
        assertThat(knownVisit.get("/sign-in/sent").body())
                .contains("on its way to <strong>" + known)
                .doesNotContain("Intruder");
    }

    @Test
    void namesTheFieldsAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = signUp(visit(), "", "no address");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("href=\"#givenName\"")
                .contains("href=\"#email\"")
                .contains("value=\"no address\"")
                .contains("value=\"Provider\"");
    }

    @Test
    void countsWithTheLinksThatAreAskedFor() {
        String email = address();
        for (int i = 0; i < PER_EMAIL; i++) {
            assertThat(signUp(visit(), "Sample", email).statusCode()).isEqualTo(302);
        }

        HttpResponse<String> refused = signUp(visit(), "Sample", email);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Wait ten minutes").contains(email);
    }

    @Test
    void mailsNothingUntilTheNewcomerCouldBeMadeKnown() {
        String email = address();
        SERVICES.refuse("POST " + PEOPLE, 503, "unavailable", "Not now.");

        signUp(visit(), "Sample", email);

        Awaitility.await()
                .until(() -> SERVICES.asked("POST", PEOPLE).stream()
                        .anyMatch(asked -> asked.text().contains(email)));
        SampleAnswers.people(SERVICES);
        link("office@example.org");
        assertThat(mailed(email)).isEmpty();
    }

    private static HttpResponse<String> signUp(Visit visit, String givenName, String email) {
        return visit.submit(
                "/providers/new",
                "/providers/new",
                Map.of("givenName", givenName, "familyName", "Provider", "email", email));
    }

    private static String address() {
        return "provider-" + UUID.randomUUID() + "@example.org";
    }
}
