package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.portal.SampleAnswers.MEMBER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever was a member before joins by the same pages as a newcomer, and is told that the number stays theirs.
class RejoiningPagesIT extends PortalIT {

    private static final String ME = "GET /api/membership/members/me";
    private static final String APPLICATIONS = "/api/membership/applications";

    @BeforeEach
    void forget() {
        SERVICES.when(ME, 200, SampleThings.member("lapsed"));
        SERVICES.forget();
    }

    @AfterEach
    void teach() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void asksFormerMembersToPayAsItAsksNewcomers() {
        Visit visit = joiner(formerMember());
        assertThat(visit.get("/join/name").body()).contains("Welcome back.");
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));
        visit.submit("/join/paying", "/join/paying", Map.of("how", "SELF"));
        visit.submit("/join/plan", "/join/plan", Map.of("plan", "employed"));
        visit.submit("/join/registration", "/join/registration", Map.of());
        visit.submit("/join/consents", "/join/consents", Map.of("magazine", "true"));

        String check = visit.get("/join/check").body();
        HttpResponse<String> sent = visit.post("/join/check", Map.of("key", key(check)), Visit.csrf(check));

        assertThat(check)
                .contains("you keep your membership number")
                .contains("Continue to payment")
                .contains("step 8 of 9")
                .doesNotContain("office looks");
        assertThat(Visit.location(visit.get(Visit.location(sent)))).endsWith("/payment");
    }

    @Test
    void welcomesThemBackWhenTheyAreMembersAgain() {
        UUID application = UUID.randomUUID();
        SERVICES.when(
                "GET " + APPLICATIONS + "/" + application,
                200,
                Map.of(
                        "id", application,
                        "status", "active",
                        "plan", "employed",
                        "membershipNumber", "200017-4",
                        "formerMember", true));

        assertThat(visit().get("/join/" + application).body())
                .contains("Welcome back: you are a member again")
                .contains("Your membership number, as before")
                .contains("200017-4");
    }

    @Test
    void saysUntilWhenAMembershipRuns() {
        UUID application = UUID.randomUUID();
        SERVICES.when(
                "GET " + APPLICATIONS + "/" + application,
                200,
                Map.of(
                        "id",
                        application,
                        "status",
                        "refused",
                        "plan",
                        "employed",
                        "refusal",
                        Map.of(
                                "code", "already-a-member",
                                "detail", "You are a member already.",
                                "memberUntil", "2013-11-04")));

        assertThat(visit().get("/join/" + application).body())
                .contains("You are a member already")
                .contains("until 4 November 2013")
                .contains("you keep your number");
    }

    @Test
    void showsBothTermsToTheMemberAndToTheOffice() {
        SERVICES.when(ME, 200, SampleThings.returned());
        SERVICES.when("GET /api/membership/members/" + MEMBER, 200, SampleThings.returned());
        String email = "returned-" + UUID.randomUUID() + "@example.org";
        member(email);

        for (String page : new String[] {
            signedIn(email).get("/membership").body(),
            signedIn("office@example.org").get("/staff/members/" + MEMBER).body()
        }) {
            assertThat(page)
                    .contains("Times of membership")
                    .contains("1 January 2010")
                    .contains("30 June 2010")
                    .contains("5 November 2012");
        }
    }

    @Test
    void tellsFormerMembersHowToComeBack() {
        Visit visit = signedIn(formerMember());

        assertThat(visit.get("/membership").body())
                .contains("Join again")
                .contains("you pay, or your employer does by a voucher")
                .doesNotContain("Times of membership");
    }

    /// Somebody whose membership is over, as the portal has heard.
    private String formerMember() {
        String email = "former-" + UUID.randomUUID() + "@example.org";
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        known(id, "Member 17", email);
        belongs(id, today.minusYears(2), today.minusYears(1));
        return email;
    }

    private static String key(String page) {
        return page.replaceFirst("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    }
}
