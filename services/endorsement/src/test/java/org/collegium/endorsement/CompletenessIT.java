package org.collegium.endorsement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A programme without what its scheme asks for is not handed in, and goes back before anybody reviews it.
@IntegrationTest
class CompletenessIT {

    private static final List<String> DEGREE_DOCUMENTS = List.of(
            "programme-specification",
            "practice-learning-handbook",
            "selection-policy",
            "staff-list",
            "outcome-figures");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private World world;

    @BeforeEach
    void open() {
        world = new World(port, clock);
    }

    @Test
    void takesADegreeProgrammeOnlyWithEveryDocumentThatTheSchemeAsksFor() {
        String draft = World.id(
                world.provider.post(World.PATH + "/submissions", """
                {"scheme":"degree-programme","title":"%s","provider":{"name":"Sample University",
                 "kind":"higher-education-institution"},"startsOn":"%s"}""".formatted(
                                World.title(), world.today().plusDays(60))),
                201);

        Answer bare = submit(draft);
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text("code")).isEqualTo("documents-missing");
        assertThat(bare.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyElementsOf(
                        DEGREE_DOCUMENTS.stream().map(key -> "documents." + key).toList());
        for (String key : DEGREE_DOCUMENTS) {
            assertThat(missing(draft)).contains(key);
            assertThat(submit(draft).status()).isEqualTo(422);
            World.id(world.uploaded(world.provider, draft, key, key + ".pdf", pdf(key)), 201);
            assertThat(missing(draft)).doesNotContain(key);
        }

        assertThat(submit(draft).text("status")).isEqualTo("submitted");
    }

    @Test
    void knowsADocumentByWhatItIsCalledLast() {
        String draft = world.drafted(World.title());
        World.id(world.uploaded(world.provider, draft, "", "outline.pdf", pdf("outline")), 201);
        assertThat(missing(draft)).containsExactly("programme-outline");

        World.id(world.uploaded(world.provider, draft, "programme-outline", "outline.pdf", pdf("outline")), 201);
        assertThat(missing(draft)).isEmpty();

        String document = world.provider
                .get(World.PATH + "/submissions/" + draft + "/documents")
                .json()
                .at("/items/0/id")
                .asString();
        world.provider.delete(World.PATH + "/documents/" + document);
        assertThat(submit(draft).text("code")).isEqualTo("documents-missing");
        Answer unknown = world.uploaded(world.provider, draft, "staff-list", "other.pdf", pdf("other"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("kind");
    }

    @Test
    void goesBackAsIncompleteBeforeAnybodyReviewsItAndCanBeHandedInAgain() {
        String submission = world.submitted(World.title());
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.about(UUID.fromString(submission));

            Answer returned = sendBack(world.officer, submission);

            assertThat(returned.text("status")).as(returned.body()).isEqualTo("draft");
            assertThat(returned.text("nextActor")).isEqualTo("provider");
            assertThat(world.provider
                            .get(World.PATH + "/submissions/" + submission)
                            .json()
                            .at("/returns/0/reason")
                            .asString())
                    .isEqualTo("The outline does not say who teaches.");
            assertThat(sendBack(world.officer, submission).text("code")).isEqualTo("not-submitted");
            Answer again = submit(submission);
            assertThat(again.text("status")).isEqualTo("submitted");
            assertThat(again.json().path("round").asInt()).isEqualTo(2);
            assertThat(again.json().path("returns")).as("the history is kept").hasSize(1);
            probe.expect(
                    "collegium.endorsement.submission-returned.v1", "collegium.endorsement.submission-received.v1");
            probe.expectNothingMore();
        }
    }

    @Test
    void staysWithTheReviewersOnceTheyAreAsked() {
        String submission = world.submitted(World.title());
        world.assigned(submission, world.reviewer());

        assertThat(sendBack(world.officer, submission).text("code")).isEqualTo("reviewers-asked");
        assertThat(sendBack(world.officer, world.reviewed(World.title())).text("code"))
                .isEqualTo("reviewers-asked");
    }

    @Test
    void isNotSentBackByItsOwnProvider() {
        String submission = world.submitted(World.title());

        Api both = Api.at(port).as(TestTokens.bearer(world.providerId, "endorsement-officer"));

        assertThat(sendBack(both, submission).text("code")).isEqualTo("own-programme");
    }

    @Test
    void forgetsDraftsAndContactsOfAnErasedProviderAndKeepsWhatWasHandedIn() {
        String draft = world.drafted(World.title());
        World.id(world.uploaded(world.provider, draft, "outline.pdf", pdf("draft")), 201);
        String title = World.title();
        String listed = world.programme(title)
                .replaceFirst(
                        "}$",
                        ",\"listing\":{\"description\":\"Two days.\","
                                + "\"website\":\"https://www.example.org/course?a=b\",\"email\":\"book@example.org\"}}");
        String submission = World.id(world.provider.post(World.PATH + "/submissions", listed), 201);
        World.id(world.uploaded(world.provider, submission, "outline.pdf", pdf("listed")), 201);
        World.id(submit(submission), 200);
        String path = World.PATH + "/submissions/";
        assertThat(world.officer.get(path + submission).body()).contains("book@example.org", "Two days.");
        String ownPages = World.id(
                world.provider.post(
                        World.PATH + "/submissions",
                        listed.replace("training-organisation", "individual-trainer")
                                .replace("www.example.org/course", "tamarisk.example.org/about")),
                201);
        World.id(world.uploaded(world.provider, ownPages, "outline.pdf", pdf("own")), 201);
        World.id(submit(ownPages), 200);

        try (FactSender membership = new FactSender(clock)) {
            membership.send(world.providerId, new PersonErasedV1(world.providerId));
            await().untilAsserted(() ->
                    assertThat(world.officer.get(path + draft).status()).isEqualTo(404));
        }

        assertThat(world.officer.get(path + submission).body())
                .contains("Two days.", "https://www.example.org/course?a=b")
                .doesNotContain("book@example.org");
        assertThat(world.officer.get(path + ownPages).body())
                .as("a trainer's own pages are about the trainer")
                .contains("Two days.")
                .doesNotContain("book@example.org", "tamarisk.example.org");
        for (String website : List.of("javascript:alert(1)", "https://", "https://a b", "//example.org", "ftp://a.b")) {
            assertThat(world.provider
                            .post(
                                    World.PATH + "/submissions",
                                    world.programme("A")
                                            .replaceFirst("}$", ",\"listing\":{\"website\":\"" + website + "\"}}"))
                            .status())
                    .as(website)
                    .isEqualTo(422);
        }
    }

    private static Answer sendBack(Api officer, String submission) {
        return officer.post(
                World.PATH + "/submissions/" + submission + "/return",
                "{\"reason\":\"The outline does not say who teaches.\"}");
    }

    private Answer submit(String submission) {
        return world.provider.post(World.PATH + "/submissions/" + submission + "/submission");
    }

    private List<String> missing(String submission) {
        return world.provider
                .get(World.PATH + "/submissions/" + submission)
                .json()
                .path("missingDocuments")
                .valueStream()
                .map(document -> document.path("key").asString())
                .toList();
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF").getBytes(UTF_8);
    }
}
