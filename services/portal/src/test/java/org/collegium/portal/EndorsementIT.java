package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Endorsement, the register and CPD, sent as plain forms: no script has a part in it.
class EndorsementIT extends PortalIT {

    private static final String API = "/api/endorsement";
    private static final String STAFF = "/staff/endorsement";

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void draftsAProgrammeUnderAScheme() {
        Visit visit = signedInMember();
        String page = "/endorsement/new/programme?scheme=cpd-programme";

        HttpResponse<String> answer = visit.submit(page, "/endorsement/new/programme", programme("2013-03-04"));

        assertThat(Visit.location(answer)).isEqualTo("/endorsement/submissions/" + SampleProgrammes.DRAFT);
        assertThat(SERVICES.asked("POST", API + "/submissions").getFirst().text())
                .contains("\"scheme\":\"cpd-programme\"")
                .contains("\"kind\":\"individual-trainer\"")
                .contains("\"startsOn\":\"2013-03-04\"");
    }

    @Test
    void keepsWhatWasTypedAndLeadsToTheFieldWhenTheServiceRefuses() {
        Visit visit = signedInMember();
        String page = "/endorsement/new/programme?scheme=cpd-programme";

        String refused = visit.submit(page, "/endorsement/new/programme", programme("2012-01-01"))
                .body();
        String incomplete = visit.submit(page, "/endorsement/new/programme", Map.of("scheme", "cpd-programme"))
                .body();

        assertThat(refused)
                .contains("href=\"#startsOn\"")
                .contains("The programme would have begun already.")
                .contains("value=\"Mental capacity in practice\"");
        assertThat(incomplete)
                .contains("Enter the programme’s title")
                .contains("Choose what the provider is")
                .contains("Enter the first day as a date");
        assertThat(SERVICES.asked("POST", API + "/submissions")).hasSize(1);
    }

    @Test
    void showsAReviewerNothingButTheDeclarationFirst() {
        String email = "reviewer-" + UUID.randomUUID() + "@example.org";
        UUID person = member(email);
        Visit visit = signedIn(email);
        String page = SampleProgrammes.assigned(SERVICES, person, "assigned");
        SERVICES.forget();

        String first = visit.get(page).body();
        String silent = visit.submit(page, page + "/conflict", Map.of("key", "k", "conflict", "soft"))
                .body();
        HttpResponse<String> declared =
                visit.submit(page, page + "/conflict", Map.of("key", "key-1", "conflict", "soft", "note", "We met."));

        assertThat(first).contains("Does anything tie you to the provider?").doesNotContain("outline-of-the-programme");
        assertThat(silent).contains("Enter what ties you to the provider");
        assertThat(Visit.location(declared)).isEqualTo(page);
        assertThat(SERVICES.asked("GET", API + "/submissions/" + SampleProgrammes.REVIEWED + "/documents"))
                .isEmpty();
    }

    @Test
    void sendsAReviewOnlyAfterItWasCheckedAndIsWhole() {
        String email = "reviewer-" + UUID.randomUUID() + "@example.org";
        UUID person = member(email);
        Visit visit = signedIn(email);
        String page = SampleProgrammes.assigned(SERVICES, person, "reviewing");
        String api = "/api" + page.replace("reviews", "assignments") + "/review";
        Map<String, String> review = new HashMap<>(Map.of(
                "key", "key-2", "score-learning-outcomes", "4", "comment-learning-outcomes", "Clear.", "act", "check"));

        String incomplete = visit.submit(page, page, review).body();
        review.put("score-delivery", "3");
        String checking = visit.submit(page, page, review).body();
        assertThat(SERVICES.asked("POST", api)).isEmpty();
        review.put("act", "change");
        String changing = visit.submit(page, page, review).body();
        review.put("act", "send");
        HttpResponse<String> sent = visit.submit(page, page, review);

        assertThat(incomplete)
                .contains("Choose a score for delivery and trainers")
                .contains(">Clear.</textarea>");
        assertThat(checking).contains("Check your review").contains("3 of 5: Met in the main");
        assertThat(changing).contains(">Clear.</textarea>");
        assertThat(Visit.location(sent)).isEqualTo(page + "?sent");
        assertThat(SERVICES.asked("POST", api).getFirst().text())
                .contains("\"criterion\":\"learning-outcomes\",\"score\":4,\"comment\":\"Clear.\"")
                .contains("\"criterion\":\"delivery\",\"score\":3");
    }

    @Test
    void savesAReviewWhileItIsWritten() {
        String email = "reviewer-" + UUID.randomUUID() + "@example.org";
        UUID person = member(email);
        Visit visit = signedIn(email);
        String page = SampleProgrammes.assigned(SERVICES, person, "reviewing");

        HttpResponse<String> saved = visit.submit(
                page, page + "/draft", Map.of("score-learning-outcomes", "4", "comment", "Half an hour’s work."));
        String later = signedIn(email).get(page).body();

        assertThat(Visit.location(saved)).isEqualTo(page + "?saved");
        assertThat(later).contains(">Half an hour’s work.</textarea>").contains("Saved on");
        assertThat(SERVICES.asked("POST", "/api" + page.replace("reviews", "assignments") + "/review"))
                .isEmpty();
    }

    @Test
    void hidesAnAssignmentFromEverybodyElse() {
        String page = SampleProgrammes.assigned(SERVICES, UUID.randomUUID(), "reviewing");

        assertThat(signedInMember().get(page).statusCode()).isEqualTo(404);
        assertThat(signedIn("office@example.org").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void decidesWithConditionsAfterACheck() {
        Visit office = signedIn("office@example.org");
        String page = STAFF + "/submissions/" + SampleProgrammes.REVIEWED + "/decision";
        String api = API + "/submissions/" + SampleProgrammes.REVIEWED + "/decisions";
        Map<String, String> decision = new HashMap<>(
                Map.of("key", "key-3", "verdict", "endorse-with-conditions", "note", "Sound.", "act", "check"));

        String without = office.submit(page, page, decision).body();
        decision.put("condition", "Name the trainers.");
        decision.put("dueOn", "soon");
        String noDay = office.submit(page, page, decision).body();
        decision.put("dueOn", "2013-01-31");
        String checking = office.submit(page, page, decision).body();
        assertThat(SERVICES.asked("POST", api)).isEmpty();
        decision.put("act", "send");
        HttpResponse<String> sent = office.submit(page, page, decision);

        assertThat(without).contains("Enter a condition, or endorse without conditions");
        assertThat(noDay).contains("Enter the day as a date, or leave it empty");
        assertThat(checking).contains("Check the decision").contains("Name the trainers.");
        assertThat(Visit.location(sent)).isEqualTo(STAFF + "/submissions/" + SampleProgrammes.REVIEWED + "?decided");
        assertThat(SERVICES.asked("POST", api).getFirst().text())
                .contains("\"decision\":\"endorse-with-conditions\"")
                .contains("{\"text\":\"Name the trainers.\",\"dueOn\":\"2013-01-31\"}");
    }

    @Test
    void appointsAReviewerByNameAndAddress() {
        Visit office = signedIn("office@example.org");
        String page = STAFF + "/reviewers";

        String wrong = office.submit(page, page, Map.of("key", "k", "givenName", "Sample", "email", "nobody"))
                .body();
        SERVICES.when("POST /api/membership/people", 200, Map.of("id", SampleProgrammes.OTHER));
        HttpResponse<String> appointed = office.submit(
                page,
                page,
                Map.of("key", "key-4", "givenName", "Sample", "familyName", "Reviewer", "email", "r@example.org"));
        SampleAnswers.people(SERVICES);

        assertThat(wrong).contains("Enter the last name").contains("Enter an e-mail address in the form");
        assertThat(Visit.location(appointed)).isEqualTo(page + "?appointed");
        assertThat(SERVICES.asked("POST", API + "/reviewers").getFirst().text())
                .contains(SampleProgrammes.OTHER.toString());
    }

    @Test
    void namesTheFieldThatIsRefusedAndFillsInNoOtherForm() {
        Visit office = signedIn("office@example.org");
        String page = STAFF + "/submissions/" + SampleProgrammes.WITH_CONDITIONS;
        String extension = "/conditions/" + SampleProgrammes.CONDITION + "/extension";
        SERVICES.when(
                "POST " + API + extension,
                422,
                Map.of(
                        "status",
                        422,
                        "code",
                        "invalid-fields",
                        "detail",
                        "Some of what was sent cannot be used.",
                        "errors",
                        List.of(Map.of("field", "reason", "code", "too-long", "detail", "Use at most 2,000."))));
        try {
            String refused = office.submit(
                            page,
                            STAFF + extension,
                            Map.of(
                                    "key",
                                    "key-8",
                                    "submission",
                                    SampleProgrammes.WITH_CONDITIONS.toString(),
                                    "dueOn",
                                    "2013-02-01",
                                    "reason",
                                    "Long words."))
                    .body();

            assertThat(refused)
                    .contains("href=\"#reason-" + SampleProgrammes.CONDITION + "\"")
                    .contains("The reason is too long");
            assertThat(refused.split("Long words\\.", -1)).hasSize(2);
            assertThat(refused.split("value=\"2013-02-01\"", -1)).hasSize(2);
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void saysThatAReviewCouldNotBeSaved() {
        String email = "reviewer-" + UUID.randomUUID() + "@example.org";
        UUID person = member(email);
        Visit visit = signedIn(email);
        String page = SampleProgrammes.assigned(SERVICES, person, "reviewing");

        HttpResponse<String> refused = visit.submit(
                page, page + "/draft", Map.of("score-learning-outcomes", "4", "comment", "x".repeat(100_001)));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Your review could not be saved")
                .contains(">" + "x".repeat(100_001) + "</textarea>")
                .doesNotContain("Your review is saved");
    }

    @Test
    void suspendsOnlyWithAReason() {
        Visit office = signedIn("office@example.org");
        String page = STAFF + "/register/" + SampleProgrammes.CURRENT;

        String without = office.submit(page, page + "/suspension", Map.of("key", "k", "reason", " "))
                .body();
        HttpResponse<String> suspended =
                office.submit(page, page + "/suspension", Map.of("key", "key-5", "reason", "A complaint."));

        assertThat(without).contains("Enter the reason");
        assertThat(Visit.location(suspended)).isEqualTo(page + "?suspended");
        assertThat(SERVICES.asked("POST", API + "/register/" + SampleProgrammes.CURRENT + "/suspension"))
                .hasSize(1);
    }

    private Visit signedInMember() {
        String email = "provider-" + UUID.randomUUID() + "@example.org";
        member(email);
        return signedIn(email);
    }

    private static Map<String, String> programme(String startsOn) {
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "scheme", "cpd-programme",
                "title", "Mental capacity in practice",
                "providerName", "Sample Trainer",
                "providerKind", "individual-trainer",
                "startsOn", startsOn);
    }
}
