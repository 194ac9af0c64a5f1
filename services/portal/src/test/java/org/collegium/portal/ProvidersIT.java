package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.portal.account.People;
import org.junit.jupiter.api.Test;

/// Providers of training come in without being members.
class ProvidersIT extends PortalIT {

    private static final String PEOPLE = "/api/membership/people";

    @Test
    void makesAProviderKnownAndLeadsThemToTheirProgrammes() {
        String email = address();
        HttpResponse<String> answer = signUp(visit(), "Sample", email);
        assertThat(Visit.location(answer)).isEqualTo("/providers/sent");
        String token = Awaitility.await().until(() -> mailed(email), found -> !found.isEmpty());
        assertThat(SERVICES.asked("POST", PEOPLE))
                .filteredOn(asked -> asked.text().contains(email))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.text())
                            .contains("\"givenName\":\"Sample\"")
                            .contains("\"familyName\":\"Provider\"");
                    assertThat(asked.header("idempotency-key")).isNotEmpty();
                    assertThat(asked.header("authorization")).startsWith("Bearer ");
                });

        // Membership tells of the person while the mail is on its way.
        people.store(List.of(new People.Person(UUID.randomUUID(), "Sample", "Provider", email, List.of(email))));
        Visit elsewhere = visit();
        HttpResponse<String> entered = elsewhere.submit("/sign-in/" + token, "/sign-in/" + token, Map.of());

        assertThat(Visit.location(entered)).isEqualTo("/endorsement");
        assertThat(elsewhere.get("/").body()).contains("href=\"/endorsement\"").contains("Sign out");
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
        assertThat(knownVisit.get("/providers/sent").body())
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
    void mailsNothingWhenNobodyCanBeMadeKnown() {
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
