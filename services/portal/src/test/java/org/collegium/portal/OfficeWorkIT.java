package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.portal.SampleAnswers.AGREEMENT;
import static org.collegium.portal.SampleAnswers.MEMBER;
import static org.collegium.portal.SampleWork.VOUCHER;
import static org.collegium.portal.SampleWork.WAITING;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Mending drafts, handing out codes, ending memberships, looking at what waits.
class OfficeWorkIT extends PortalIT {

    private static final String DRAFT = "/staff/magazine/2012-11/draft";
    private static final String CODES = "/staff/agreements/" + AGREEMENT + "/vouchers";
    private static final String MEMBERS_PAGE = "/staff/members/" + MEMBER;

    @BeforeEach
    void teach() {
        SampleWork.teach(SERVICES);
        SERVICES.forget();
    }

    @Test
    void changesADraftOnTheStateThatWasSeen() {
        Visit office = signedIn("office@example.org");
        String page = office.get(DRAFT).body();
        assertThat(page)
                .contains("value=\"From the editor\"")
                .contains("value=\"Sample Author, Other Author\"")
                .contains(">Letters</option>");

        HttpResponse<String> saved = office.post(
                DRAFT,
                Map.of(
                        "revision",
                        "3",
                        "label",
                        "November 2012",
                        "section",
                        "Opinion",
                        "title",
                        "A new title",
                        "authors",
                        "Sample Author",
                        "body",
                        "Text."),
                Visit.csrf(page));

        assertThat(Visit.location(saved)).isEqualTo("/staff/magazine/2012-11?revised");
        FakeServices.Asked asked =
                SERVICES.asked("PUT", "/api/issues/issues/2012-11").getLast();
        assertThat(asked.header("if-match")).isEqualTo("\"3\"");
        assertThat(asked.text()).contains("\"title\":\"A new title\"").contains("\"authors\":[\"Sample Author\"]");
        assertThat(office.get("/staff/magazine/2012-11?revised").body()).contains("The draft is saved");
    }

    @Test
    void takesAnArticleOutOnlyWhenTheDraftIsSaved() {
        Visit office = signedIn("office@example.org");
        String csrf = Visit.csrf(office.get(DRAFT).body());

        String without = office.post(
                        DRAFT,
                        Map.of(
                                "revision",
                                "3",
                                "label",
                                "November 2012",
                                "title",
                                "Gone",
                                "body",
                                "Text.",
                                "without",
                                "0"),
                        csrf)
                .body();

        assertThat(without).doesNotContain("value=\"Gone\"").contains("Add another article");
        assertThat(SERVICES.asked("PUT", "/api/issues/issues/2012-11")).isEmpty();
    }

    @Test
    void losesNothingWhenSomebodyElseWasFaster() {
        SERVICES.refuse(
                "PUT /api/issues/issues/2012-11", 412, "changed-meanwhile", "This was changed since you read it.");
        Visit office = signedIn("office@example.org");

        String refused = office.post(
                        DRAFT,
                        Map.of("revision", "3", "label", "November 2012", "title", "Mine", "body", "My text."),
                        Visit.csrf(office.get(DRAFT).body()))
                .body();

        assertThat(refused)
                .contains("There is a problem")
                .contains("changed since you read it")
                .contains("value=\"Mine\"");
    }

    @Test
    void issuesFurtherCodesAndReplacesOne() {
        Visit office = signedIn("office@example.org");

        HttpResponse<String> issued =
                office.submit(CODES + "/new", CODES + "/new", Map.of("key", key(), "kind", "unique", "count", "25"));
        HttpResponse<String> shared =
                office.submit(CODES + "/new", CODES + "/new", Map.of("key", key(), "kind", "shared"));
        String rotation = CODES + "/" + VOUCHER + "/rotation";
        assertThat(office.get(rotation).body()).contains("stops working at once");
        HttpResponse<String> rotated = office.submit(rotation, rotation, Map.of("key", key()));

        assertThat(Visit.location(issued)).isEqualTo("/staff/agreements/" + AGREEMENT + "?issued");
        assertThat(SERVICES.asked("POST", "/api/corporate/agreements/" + AGREEMENT + "/vouchers"))
                .extracting(FakeServices.Asked::text)
                .satisfiesExactly(
                        unique -> assertThat(unique)
                                .contains("\"kind\":\"unique\"")
                                .contains("\"count\":25"),
                        all -> assertThat(all).isEqualTo("{\"kind\":\"shared\"}"));
        assertThat(shared.statusCode()).isEqualTo(302);
        assertThat(Visit.location(rotated)).isEqualTo("/staff/agreements/" + AGREEMENT + "?rotated");
        assertThat(SERVICES.asked("POST", "/api/corporate/vouchers/" + VOUCHER + "/rotation"))
                .hasSize(1);
        assertThat(office.get("/staff/agreements/" + AGREEMENT + "?rotated").body())
                .contains("The code is replaced")
                .contains("Next page of codes")
                .contains(rotation);
    }

    @Test
    void asksForTheNumberOfCodes() {
        Visit office = signedIn("office@example.org");

        HttpResponse<String> refused =
                office.submit(CODES + "/new", CODES + "/new", Map.of("key", key(), "kind", "unique", "count", "many"));
        HttpResponse<String> unchosen = office.submit(CODES + "/new", CODES + "/new", Map.of("key", key()));

        assertThat(refused.body()).contains("href=\"#count\"").contains("value=\"many\"");
        assertThat(unchosen.body()).contains("Choose whom a code serves");
        assertThat(SERVICES.asked("POST", "/api/corporate/agreements/" + AGREEMENT + "/vouchers"))
                .isEmpty();
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
        HttpResponse<String> empty = visit.submit(page + "/cancellation", page + "/cancellation/check", Map.of());
        assertThat(empty.body()).contains("href=\"#when\"").contains("href=\"#reason\"");

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
    void showsWhatWaitsAndTakesItOffTheList() {
        Visit office = signedIn("office@example.org");
        assertThat(office.get("/staff/members").body()).contains("href=\"/staff/members/applications\"");
        String page = office.get("/staff/members/applications").body();
        assertThat(page).contains("Sample Applicant").contains("href=\"/staff/members/" + MEMBER + "\"");

        String review = "/staff/members/applications/" + WAITING + "/review";
        HttpResponse<String> dealt = office.post(review, Map.of("key", key()), Visit.csrf(page));

        assertThat(Visit.location(dealt)).isEqualTo("/staff/members/applications");
        assertThat(SERVICES.asked("POST", "/api/membership/applications/" + WAITING + "/review"))
                .hasSize(1);
        assertThat(signedIn("editor@example.org")
                        .get("/staff/members/applications")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("org.collegium.portal.PagesIT#looks")
    void pagesLookRight(PagesIT.Look look) {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        lookAt(look, signedIn(email).session(), Map.of("cancellation", "/membership/cancellation"));
        lookAt(
                look,
                signedIn("office@example.org").session(),
                Map.of(
                        "office-issue-draft", DRAFT,
                        "office-codes", "/staff/agreements/" + AGREEMENT,
                        "office-codes-new", CODES + "/new",
                        "office-code-rotation", CODES + "/" + VOUCHER + "/rotation",
                        "office-cancellation", MEMBERS_PAGE + "/cancellation",
                        "office-applications", "/staff/members/applications"));
    }

    private void lookAt(PagesIT.Look look, String session, Map<String, String> pages) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width(), look.mode(), true, session);
            pages.forEach((name, path) -> {
                visitor.page().navigate(path);
                visitor.looksRight(name);
            });
            if (pages.containsKey("cancellation")) {
                checkLooksRight(visitor);
            }
        }
    }

    private static void checkLooksRight(Browser.Visitor visitor) {
        visitor.page().navigate("/membership/cancellation");
        visitor.page().locator("#when").check();
        visitor.page().locator("#reason").fill("I move abroad.");
        visitor.page().locator("main button").first().click();
        visitor.looksRight("cancellation-check");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
