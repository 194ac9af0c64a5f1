package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of programmes that are endorsed: looked up, attended, noted for the magazine.
class EndorsedProgrammesIT extends PortalIT {

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void tellsAStrangerThatASealIsForged() {
        HttpResponse<String> answer = visit().get("/register/ZZZZZZZZZZ");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This seal is not in the register").contains("ZZZZZZZZZZ");
    }

    @Test
    void notesAnAttendedProgrammeInTheRecord() {
        Visit visit = signedIn(memberAddress());
        String page = "/cpd/new?seal=" + SampleProgrammes.CURRENT;

        String wrong = visit.submit(page, "/cpd/new", Map.of("seal", SampleProgrammes.CURRENT, "minutes", "long"))
                .body();
        HttpResponse<String> noted = visit.submit(
                page,
                "/cpd/new",
                Map.of("key", "key-6", "seal", SampleProgrammes.CURRENT, "heldOn", "2012-11-05", "minutes", "90"));

        assertThat(wrong)
                .contains("Enter the day as a date")
                .contains("Enter how long it took, such as 90 minutes or 1.5 hours");
        assertThat(Visit.location(noted)).isEqualTo("/cpd?noted");
        assertThat(SERVICES.asked("POST", "/api/endorsement" + "/cpd")
                        .getFirst()
                        .text())
                .contains("\"seal\":\"" + SampleProgrammes.CURRENT + "\"")
                .contains("\"attendedOn\":\"2012-11-05\"");
    }

    @Test
    void dismissesANoteForTheNextIssue() {
        Visit editor = signedIn("editor@example.org");

        String desk = editor.get("/staff/magazine").body();
        editor.submit(
                "/staff/magazine",
                "/staff/magazine/notes/" + SampleProgrammes.DRAFT + "/dismissal",
                Map.of("key", "key-7"));

        assertThat(desk).contains("Notes for the next issue").contains("/register/" + SampleProgrammes.CURRENT);
        assertThat(SERVICES.asked("POST", "/api/issues/notes/" + SampleProgrammes.DRAFT + "/dismissal"))
                .hasSize(1);
    }

    private String memberAddress() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return email;
    }
}
