package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.collegium.portal.FakeServices.Answer;
import org.collegium.portal.signin.ActingTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What people are besides members, as mentoring and endorsement say.
class RolesIT extends PortalIT {

    private static final String CORPORATE = "POST /api/corporate/representative-lookups";
    private static final String MENTORING = "POST /api/mentoring/role-lookups";
    private static final String ENDORSEMENT = "POST /api/endorsement/role-lookups";

    @Autowired
    ActingTokens tokens;

    /// A service that was silent is tried again behind the pages: the next test begins when it is known to answer.
    @AfterEach
    void everybodyAnswersAgain() {
        SampleAnswers.corporate(SERVICES);
        SERVICES.when(MENTORING, 200, Map.of("mentor", true));
        SERVICES.when(ENDORSEMENT, 200, Map.of("reviewer", false, "provider", true));
        Awaitility.await().until(() -> {
            String email = "representative@" + UUID.randomUUID() + ".example.org";
            member(email);
            return roles(email).containsAll(List.of("employer-representative", "mentor", "provider"));
        });
        SampleAnswers.roles(SERVICES);
    }

    @Test
    void putsWhatTheServicesSayIntoTheToken() {
        String email = address();
        UUID person = member(email);
        SERVICES.when(
                MENTORING,
                asked -> new Answer(200, Map.of("mentor", asked.text().contains(person.toString()))));
        SERVICES.when(ENDORSEMENT, 200, Map.of("reviewer", true, "provider", false));

        assertThat(roles(email)).containsExactlyInAnyOrder("member", "mentor", "reviewer");
        assertThat(SERVICES.asked("POST", "/api/mentoring/role-lookups")
                        .getLast()
                        .header("authorization"))
                .startsWith("Bearer ");
        assertThat(visitNav(email)).contains("/mentoring", "/cpd", "/endorsement");
    }

    @Test
    void letsPeopleInWithoutTheRolesOfASilentService() {
        String email = address();
        member(email);
        SERVICES.refuse(MENTORING, 503, "unavailable", "Not now.");
        SERVICES.when(ENDORSEMENT, 200, Map.of("reviewer", false, "provider", true));

        assertThat(roles(email)).containsExactlyInAnyOrder("member", "provider");
        assertThat(visitNav(email)).contains("/mentoring").contains("/endorsement");
    }

    /// Hangs as a stopped process does: it takes the question and never answers.
    @Test
    void delaysNobodyAfterTheFirstWhileCorporateHangs() {
        CountDownLatch over = new CountDownLatch(1);
        List<Duration> waited = new ArrayList<>();
        try {
            SERVICES.when(CORPORATE, asked -> {
                awaitQuietly(over);
                return new Answer(503, Map.of("status", 503));
            });
            for (int i = 0; i < 50; i++) {
                String email = address();
                member(email);
                long started = System.nanoTime();
                assertThat(roles(email)).contains("member");
                waited.add(Duration.ofNanos(System.nanoTime() - started));
            }
        } finally {
            over.countDown();
        }

        // Whoever waits for corporate waits two seconds.
        assertThat(waited.stream().filter(each -> each.compareTo(Duration.ofSeconds(2)) >= 0))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void asksWithoutHavingTheAnswerKept() {
        String email = address();
        member(email);

        roles(email);

        for (String path : List.of("/api/corporate/representative-lookups", "/api/mentoring/role-lookups")) {
            assertThat(SERVICES.asked("POST", path).getLast().header("idempotency-key"))
                    .isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/mentoring, true",
        "/mentoring/requests, true",
        "/endorsement, true",
        "/cpd, true",
        "/cpd/new, true",
        "/register, false",
        "/register/abc, false",
        "/providers/new, false"
    })
    void opensWhatIsForEverybodyAndNothingElse(String page, boolean signInFirst) {
        assertThat(Visit.location(visit().get(page)).startsWith("/sign-in")).isEqualTo(signInFirst);
    }

    @ParameterizedTest
    @CsvSource({
        "editor@example.org, /staff/mentoring",
        "editor@example.org, /staff/endorsement/submissions",
        "editor@example.org, /staff/mails",
        "coordinator@example.org, /staff/endorsement",
        "endorser@example.org, /staff/mentoring/mentors"
    })
    void keepsRoomsOfTheOfficeToTheirRoles(String officer, String room) {
        assertThat(signedIn(officer).get(room).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"coordinator@example.org, /staff/mentoring", "endorser@example.org, /staff/endorsement"})
    void showsOfficersTheirRoom(String officer, String room) {
        Visit visit = signedIn(officer);

        assertThat(visit.get(room).statusCode()).isNotEqualTo(403);
        assertThat(visit.get("/staff").body()).contains("href=\"" + room + "\"").doesNotContain("/staff/members");
    }

    private List<String> roles(String email) {
        try {
            return SignedJWT.parse(tokens.actingAs(email)).getJWTClaimsSet().getStringListClaim("roles");
        } catch (ParseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<String> visitNav(String email) {
        String page = signedIn(email).get("/membership").body();
        String nav = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
        return java.util.regex.Pattern.compile("href=\"([^\"]+)\"")
                .matcher(nav)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static String address() {
        return "member-" + UUID.randomUUID() + "@example.org";
    }
}
