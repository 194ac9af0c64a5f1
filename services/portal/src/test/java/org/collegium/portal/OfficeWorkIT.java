package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.portal.SampleAnswers.AGREEMENT;
import static org.collegium.portal.SampleAnswers.MEMBER;
import static org.collegium.portal.SampleWork.UNPAID;
import static org.collegium.portal.SampleWork.VOUCHER;
import static org.collegium.portal.SampleWork.WAITING;

import java.net.http.HttpResponse;
import java.util.List;
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
    void saysThatAnIssueWithoutArticlesCannotBePublished() {
        SERVICES.when(
                "GET /api/issues/issues/2012-13",
                200,
                Map.of("number", "2012-13", "label", "Empty", "status", "draft", "articles", List.of()));

        HttpResponse<String> page = signedIn("office@example.org").get("/staff/magazine/2012-13/publication");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("holds no article yet")
                .contains("href=\"/staff/magazine/2012-13/draft\"")
                .doesNotContain("Publish and mail the members");
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
    void showsTheEmployerItsCodesAsOneTableAndAFile() {
        Visit representative = signedIn("representative@example.org");
        String codes = "/employer/agreements/" + AGREEMENT + "/codes";

        assertThat(representative.get("/employer").body())
                .contains("12 codes: 3 used, 9 not used.")
                .contains("href=\"" + codes + "\"");
        assertThat(representative.get(codes).body())
                .contains("Used since 3 September 2012")
                .contains("Not used");
        HttpResponse<String> file = representative.get(codes + ".csv");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"voucher-codes.csv\"");
        assertThat(file.body())
                .startsWith("\"Code\",\"For\",\"Status\",\"Used since\",\"Issued\"\r\n")
                .contains(
                        "\"ESSEX-7K4M-9Q2X-TN52\",\"One person\",\"Used\",\"3 September 2012\",\"3 September 2012\"\r\n");
        assertThat(signedIn("office@example.org")
                        .get("/staff/agreements/" + AGREEMENT + "/vouchers/codes.csv")
                        .body())
                .isEqualTo(file.body());
        assertThat(signedIn("editor@example.org").get(codes).statusCode()).isEqualTo(403);
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

    @Test
    void findsWhoHasAppliedAndNotPaid() {
        Visit office = signedIn("office@example.org");

        String all = office.get("/staff/members").body();
        String filtered = office.get("/staff/members?status=awaiting-payment&query=unpaid")
                .body();
        String found = office.get("/staff/members?query=unpaid%40example.org").body();

        assertThat(all)
                .contains("value=\"awaiting-payment\"")
                .doesNotContain("value=\"pending\"")
                .doesNotContain("Sample Unpaid");
        for (String page : List.of(filtered, found)) {
            assertThat(page)
                    .contains(
                            "Sample Unpaid", "unpaid@example.org", "Independent", "£90", "6 November 2012", "Declined")
                    .contains("href=\"/join/" + UNPAID + "\"");
        }
        assertThat(filtered).doesNotContain("Member 17");
        assertThat(SERVICES.asked("GET", "/api/membership/applications").stream()
                        .map(FakeServices.Asked::query))
                .containsExactly(
                        "query=unpaid&status=awaiting-payment", "query=unpaid%40example.org&status=awaiting-payment");
        assertThat(signedIn("editor@example.org")
                        .get("/staff/members?status=awaiting-payment")
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
                signedIn("representative@example.org").session(),
                Map.of("employer-codes", "/employer/agreements/" + AGREEMENT + "/codes"));
        lookAt(
                look,
                signedIn("office@example.org").session(),
                Map.of(
                        "office-issue-draft", DRAFT,
                        "office-codes", "/staff/agreements/" + AGREEMENT,
                        "office-codes-new", CODES + "/new",
                        "office-code-rotation", CODES + "/" + VOUCHER + "/rotation",
                        "office-cancellation", MEMBERS_PAGE + "/cancellation",
                        "office-applications", "/staff/members/applications",
                        "office-unpaid", "/staff/members?status=awaiting-payment"));
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
