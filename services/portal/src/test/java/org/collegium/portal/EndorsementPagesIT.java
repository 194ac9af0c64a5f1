package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages of the register, of providers, reviewers and officers, and of CPD: light and dark, desktop and phone,
/// checked by axe.
class EndorsementPagesIT extends PortalIT {

    private static final String DRAFT = "/endorsement/submissions/" + SampleProgrammes.DRAFT;
    private static final String CONDITIONS = "/endorsement/submissions/" + SampleProgrammes.WITH_CONDITIONS;
    private static final String STAFF = "/staff/endorsement";

    static List<PagesIT.Look> looks() {
        return PagesIT.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theRegisterLooksRightToAStranger(PagesIT.Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("register", "/register");
        pages.put("register-nothing", "/register?q=nothing");
        pages.put("register-then", "/register?on=2012-06-10");
        pages.put("register-mistake", "/register?on=soon");
        pages.put("seal-current", "/register/" + SampleProgrammes.CURRENT);
        pages.put("seal-suspended", "/register/" + SampleProgrammes.SUSPENDED);
        pages.put("seal-upcoming", "/register/" + SampleProgrammes.UPCOMING);
        pages.put("seal-former", "/register/" + SampleProgrammes.FORMER);
        pages.put("seal-then", "/register/" + SampleProgrammes.CURRENT + "?on=2012-06-10");
        pages.put("seal-unknown", "/register/ZZZZZZZZZZ");

        lookAt(look, "", pages);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void providersPagesLookRight(PagesIT.Look look) {
        String email = "provider-" + UUID.randomUUID() + "@example.org";
        member(email);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("endorsement", "/endorsement");
        pages.put("endorsement-scheme", "/endorsement/new");
        pages.put("endorsement-scheme-mistake", "/endorsement/new?asked");
        pages.put("endorsement-programme", "/endorsement/new/programme?scheme=cpd-programme");
        pages.put("endorsement-draft", DRAFT);
        pages.put("endorsement-edit", DRAFT + "/programme");
        pages.put("endorsement-check", DRAFT + "/check");
        pages.put("endorsement-withdraw", DRAFT + "/withdrawal");
        pages.put("endorsement-conditions", CONDITIONS);
        pages.put("endorsement-evidence", CONDITIONS + "/conditions/" + SampleProgrammes.CONDITION);
        pages.put("cpd", "/cpd");
        pages.put("cpd-new", "/cpd/new");
        pages.put("cpd-attended", "/cpd/new?seal=" + SampleProgrammes.CURRENT);
        pages.put("cpd-register", "/cpd/register");
        pages.put("cpd-confirm", "/cpd/" + SampleProgrammes.CPD_DRAFT + "/confirmation");
        pages.put("cpd-remove", "/cpd/" + SampleProgrammes.CPD_DRAFT + "/removal");

        lookAt(look, signedIn(email).session(), pages);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void reviewersPagesLookRight(PagesIT.Look look) {
        String email = "reviewer-" + UUID.randomUUID() + "@example.org";
        UUID person = member(email);
        String session = signedIn(email).session();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String status : List.of("assigned", "reviewing", "reviewed", "conflicted")) {
            String page = SampleProgrammes.assigned(SERVICES, person, status);
            pages.put("review-" + status, page);
            if (status.equals("reviewing")) {
                pages.put("review-declare-more", page + "/conflict");
            }
        }
        pages.put("reviews", "/endorsement/reviews");

        lookAt(look, session, pages);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void officersPagesLookRight(PagesIT.Look look) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("office-endorsement", STAFF);
        pages.put("office-submission", STAFF + "/submissions/" + SampleProgrammes.SUBMITTED);
        pages.put("office-reviewed", STAFF + "/submissions/" + SampleProgrammes.REVIEWED);
        pages.put("office-conditions", STAFF + "/submissions/" + SampleProgrammes.WITH_CONDITIONS);
        pages.put("office-decision", STAFF + "/submissions/" + SampleProgrammes.REVIEWED + "/decision");
        pages.put("office-reviewers", STAFF + "/reviewers");
        pages.put("office-register", STAFF + "/register");
        pages.put("office-entry", STAFF + "/register/" + SampleProgrammes.CURRENT);
        pages.put("office-entry-suspended", STAFF + "/register/" + SampleProgrammes.SUSPENDED);

        lookAt(look, signedIn("office@example.org").session(), pages);
    }

    private void lookAt(PagesIT.Look look, String session, Map<String, String> pages) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width(), look.mode(), true, session);
            pages.forEach((name, path) -> {
                visitor.page().navigate(path);
                assertThat(visitor.page().locator("h1").first().isVisible()).isTrue();
                visitor.looksRight(name);
            });
        }
    }
}
