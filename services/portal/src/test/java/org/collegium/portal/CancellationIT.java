package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.portal.SampleAnswers.MEMBER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ending a membership: by its member, and by the office.
class CancellationIT extends PortalIT {

    private static final String MEMBERS_PAGE = "/staff/members/" + MEMBER;

    @BeforeEach
    void teach() {
        SampleWork.teach(SERVICES);
        SERVICES.forget();
    }

    @Test
    void cancelsAMembershipOnlyAfterTheCheck() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        cancels(signedIn(email), "/membership", "me");
    }

    @Test
    void cancelsAMembersMembershipForThem() {
        cancels(signedIn("office@example.org"), MEMBERS_PAGE, MEMBER.toString());
    }

    private static void cancels(Visit visit, String page, String id) {
        String cancellation = "/api/membership/members/" + id + "/cancellation";
        assertThat(visit.get(page).body()).contains("href=\"" + page + "/cancellation\"");
        HttpResponse<String> empty =
                visit.submit(page + "/cancellation", page + "/cancellation/check", Map.of("reason", ""));
        assertThat(empty.body())
                .contains("href=\"#when\"")
                .doesNotContain("href=\"#reason\"")
                .doesNotContain("No mail arrived?");

        Map<String, String> answers = Map.of("when", "paid-until", "reason", "I move abroad.");
        HttpResponse<String> check = visit.submit(page + "/cancellation", page + "/cancellation/check", answers);
        assertThat(check.body())
                .contains("4 November 2013")
                .contains("I move abroad.")
                .contains("What will happen")
                .doesNotContain("The last day has changed");
        HttpResponse<String> again = visit.post(page + "/cancellation/answers", answers, Visit.csrf(check.body()));
        assertThat(again.body()).contains("value=\"I move abroad.\"").contains("checked");
        assertThat(SERVICES.asked("POST", cancellation)).isEmpty();

        Map<String, String> last = new LinkedHashMap<>(answers);
        last.put("key", key());
        last.put("lastDay", "2013-11-03");
        HttpResponse<String> overnight = visit.post(page + "/cancellation", last, Visit.csrf(check.body()));
        assertThat(overnight.body()).contains("The last day has changed").contains("value=\"2013-11-04\"");
        assertThat(SERVICES.asked("POST", cancellation)).isEmpty();

        last.put("lastDay", "2013-11-04");
        HttpResponse<String> done = visit.post(page + "/cancellation", last, Visit.csrf(check.body()));

        assertThat(Visit.location(done)).isEqualTo(page + "?cancelled");
        assertThat(SERVICES.asked("POST", cancellation)).singleElement().satisfies(asked -> {
            assertThat(asked.text()).isEqualTo("{\"endsOn\":\"2013-11-04\",\"reason\":\"I move abroad.\"}");
            assertThat(asked.header("idempotency-key")).isEqualTo(last.get("key"));
        });
    }

    @Test
    void letsWhoeverIsPaidForResignAtOnceWithoutAWord() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        Visit visit = signedIn(email);
        assertThat(visit.get("/membership/cancellation").body())
                .contains("The last day that Essex County Council pays for.")
                .contains("The seat goes back to Essex County Council at once.")
                .doesNotContain("not paid back");

        HttpResponse<String> check = visit.submit(
                "/membership/cancellation", "/membership/cancellation/check", Map.of("when", "now", "reason", ""));
        assertThat(check.body()).contains("Your seat goes back to").doesNotContain("<dt>Why</dt>");
        Map<String, String> last = Map.of(
                "when", "now", "reason", "", "lastDay", LocalDate.now(clock).toString(), "key", key());
        visit.post("/membership/cancellation", last, Visit.csrf(check.body()));

        assertThat(SERVICES.asked("POST", "/api/membership/members/me/cancellation"))
                .singleElement()
                .extracting(FakeServices.Asked::text)
                .isEqualTo("{\"endsOn\":\"now\",\"reason\":null}");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
