package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.testing.Api;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An endorsed programme is a note for the editor, once, and stays away when it was dismissed.
@IntegrationTest
class NotesIT {

    private static final String PATH = "/api/issues/notes";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void notesAnEndorsementOnceHoweverOftenItIsTold() {
        ProgrammeEndorsedV1 fact = endorsed("Mental capacity in practice");

        tellTwiceAndReplayed(fact);

        assertThat(notes(fact.endorsementId())).hasSize(1);
        JsonNode note = notes(fact.endorsementId()).getFirst();
        assertThat(note.path("title").asString()).isEqualTo("Mental capacity in practice");
        assertThat(note.path("provider").asString()).isEqualTo("Sample Training");
        assertThat(note.path("seal").asString()).isEqualTo(fact.seal());
        assertThat(note.has("applicantPersonId")).isFalse();
    }

    /// What is told now, and what was told of programmes before; the name of an individual is told no more.
    @Test
    void notesProgrammesOfIndividualsWithoutTheirName() {
        ProgrammeEndorsedV1 before = endorsed("Told before");
        ProgrammeEndorsedV2 fact = new ProgrammeEndorsedV2(
                UuidCreator.getTimeOrderedEpoch(),
                before.submissionId(),
                before.seal(),
                before.scheme(),
                "Told now",
                null,
                "individual-trainer",
                before.applicantPersonId(),
                before.startsOn(),
                before.endsOn());

        tellTwiceAndReplayed(before);
        tellTwiceAndReplayed(fact.endorsementId(), fact);

        assertThat(notes(before.endorsementId()).getFirst().path("provider").asString())
                .isEqualTo("Sample Training");
        assertThat(notes(fact.endorsementId()).getFirst().path("title").asString())
                .isEqualTo("Told now");
        assertThat(notes(fact.endorsementId()).getFirst().path("provider").isNull())
                .isTrue();
    }

    @Test
    void neverBringsADismissedNoteBack() {
        ProgrammeEndorsedV1 fact = endorsed("Court skills");
        String dismissal = PATH + "/" + fact.endorsementId() + "/dismissal";
        tellTwiceAndReplayed(fact);

        assertThat(editor().post(dismissal).status()).isEqualTo(204);
        assertThat(editor().post(dismissal).status()).isEqualTo(204);
        tellTwiceAndReplayed(fact);

        assertThat(notes(fact.endorsementId())).isEmpty();
    }

    @Test
    void isForEditorsAndAdministratorsOnly() {
        ProgrammeEndorsedV1 fact = endorsed("Supervision that helps");
        tellTwiceAndReplayed(fact);
        String dismissal = PATH + "/" + fact.endorsementId() + "/dismissal";

        for (Api closed : List.of(
                Api.at(port).as(TestTokens.client("endorsement-officer")),
                Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member")))) {
            assertThat(closed.get(PATH).status()).isEqualTo(403);
            assertThat(closed.post(dismissal).status()).isEqualTo(403);
        }
        assertThat(Api.at(port).get(PATH).status()).isEqualTo(401);
        assertThat(Api.at(port).as(TestTokens.client("administrator")).get(PATH).status())
                .isEqualTo(200);
        assertThat(notes(fact.endorsementId())).hasSize(1);
    }

    @Test
    void answersNotFoundForWhatItDoesNotHoldAndPagesThroughTheRest() {
        tellTwiceAndReplayed(endorsed("First"));
        tellTwiceAndReplayed(endorsed("Second"));

        assertThat(editor().post(PATH + "/" + UUID.randomUUID() + "/dismissal").status())
                .isEqualTo(404);
        assertThat(editor().post(PATH + "/7/dismissal").status()).isEqualTo(404);
        String next = editor().get(PATH + "?limit=1").text("next");
        assertThat(editor().get(PATH + "?limit=1").json().at("/items/0/title").asString())
                .isEqualTo("Second");
        assertThat(editor().get(PATH + "?limit=1&cursor=" + next)
                        .json()
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("First");
        assertThat(editor().get(PATH + "?cursor=~").status()).isEqualTo(422);
    }

    /// The same fact delivered twice, and told anew with another id as a replay does; waits until all were heard.
    private void tellTwiceAndReplayed(ProgrammeEndorsedV1 fact) {
        tellTwiceAndReplayed(fact.endorsementId(), fact);
    }

    private void tellTwiceAndReplayed(UUID endorsementId, Record fact) {
        long before = inboxed();
        try (FactSender sender = new FactSender(clock)) {
            UUID id = sender.send(endorsementId, fact);
            sender.send(id, endorsementId, fact);
            sender.send(endorsementId, fact);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> inboxed() >= before + 2);
    }

    private long inboxed() {
        return jdbc.sql("SELECT count(*) FROM inbox").query(Long.class).single();
    }

    private List<JsonNode> notes(UUID endorsement) {
        return editor().get(PATH + "?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(note -> note.path("id").asString().equals(endorsement.toString()))
                .toList();
    }

    private Api editor() {
        return Api.at(port).as(TestTokens.client("editor"));
    }

    private static ProgrammeEndorsedV1 endorsed(String title) {
        LocalDate start = LocalDate.of(2033, 3, 4);
        return new ProgrammeEndorsedV1(
                UuidCreator.getTimeOrderedEpoch(),
                UUID.randomUUID(),
                "7K4M9Q2XTN",
                "cpd-programme",
                title,
                "Sample Training",
                UUID.randomUUID(),
                start,
                start.plusYears(2).minusDays(1));
    }
}
