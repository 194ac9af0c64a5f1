package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An officer takes a request for a review back.
class ReleasingIT extends PortalIT {

    private static final String API = "/api/endorsement";
    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final UUID ASSIGNMENT = UUID.randomUUID();
    private static final String PAGE = "/staff/endorsement/submissions/" + SUBMISSION;
    private static final String CHECK = PAGE + "/assignments/" + ASSIGNMENT + "/release";

    @BeforeEach
    void underReview() {
        String path = API + "/submissions/" + SUBMISSION;
        Map<String, Object> assigned = ProgrammeAnswers.assignment(ASSIGNMENT, "reviewing", SampleProgrammes.REVIEWER);
        SERVICES.when("GET " + path, 200, ProgrammeAnswers.submission(SUBMISSION, "in-review", "reviewers"));
        SERVICES.when("GET " + path + "/assignments", 200, Map.of("items", List.of(assigned)));
        SERVICES.when("GET " + path + "/documents", 200, Map.of("items", List.of()));
        SERVICES.when("GET " + path + "/reviews", 200, Map.of("items", List.of()));
        SERVICES.forget();
    }

    @AfterEach
    void teachAgain() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void asksBeforeItTakesAReviewBack() {
        Visit office = signedIn("office@example.org");

        String page = office.get(PAGE).body();
        String check = office.get(CHECK).body();

        assertThat(page).contains("href=\"" + CHECK + "\"").doesNotContain("action=\"" + CHECK);
        assertThat(check)
                .contains("Take this review back?", "Sample Reviewer 1", "cannot be undone", "action=\"" + CHECK)
                .contains("href=\"" + PAGE + "\"");
        assertThat(SERVICES.asked("POST", API + "/assignments/" + ASSIGNMENT + "/release"))
                .isEmpty();
    }

    @Test
    void takesItBackOnceConfirmed() {
        HttpResponse<String> taken = signedIn("office@example.org").submit(CHECK, CHECK, Map.of("key", "k1"));

        assertThat(Visit.location(taken)).isEqualTo(PAGE);
        assertThat(SERVICES.asked("POST", API + "/assignments/" + ASSIGNMENT + "/release"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("idempotency-key")).isEqualTo("k1"));
    }

    @Test
    void leadsBackWhereThereIsNothingLeftToTakeBack() {
        Map<String, Object> released = ProgrammeAnswers.assignment(ASSIGNMENT, "released", SampleProgrammes.REVIEWER);
        SERVICES.when(
                "GET " + API + "/submissions/" + SUBMISSION + "/assignments", 200, Map.of("items", List.of(released)));
        Visit office = signedIn("office@example.org");

        assertThat(Visit.location(office.get(CHECK))).isEqualTo(PAGE);
        assertThat(office.get(PAGE + "/assignments/" + UUID.randomUUID() + "/release")
                        .statusCode())
                .isEqualTo(404);
    }
}
