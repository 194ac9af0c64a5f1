package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What may be handed in is decided by content, and what is handed in is served as it was.
@IntegrationTest
class UploadIT {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void servesWhatWasSentAsAnAttachmentThatRunsNowhere() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer kept = world.uploaded(world.provider, submission, "../../Our <programme>.pdf", World.PDF);

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.text("fileName")).isEqualTo("Our _programme_.pdf");
        assertThat(kept.text("sha256")).hasSize(64);
        Answer served = world.provider.get(World.PATH + "/documents/" + kept.text("id"));
        assertThat(served.body()).isEqualTo(new String(World.PDF, StandardCharsets.UTF_8));
        assertThat(served.header("Content-Type")).hasValue("application/pdf");
        assertThat(served.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(served.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(served.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
    }

    @Test
    void keepsTheSameContentOnce() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        String first =
                world.uploaded(world.provider, submission, "a.pdf", World.PDF).text("id");
        Answer second = world.uploaded(world.provider.withIdempotencyKey("again"), submission, "a.pdf", World.PDF);

        assertThat(second.text("id")).isEqualTo(first);
    }

    @Test
    void refusesWhatIsNoDocument() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        refused(world, submission, "programme.pdf", new byte[] {'M', 'Z', 0, 1, 2}, 422, "document-type-not-allowed");
        refused(world, submission, "programme.exe", World.PDF, 422, "document-type-not-allowed");
        refused(world, submission, "programme.pdf", new byte[0], 422, "document-empty");
        refused(world, submission, "big.pdf", large(10 * 1024 * 1024 + 1), 413, "document-too-large");
        refused(world, submission, "huge.pdf", large(30 * 1024 * 1024), 413, "document-too-large");
        assertThat(world.provider
                        .get(World.PATH + "/submissions/" + submission + "/documents")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void takesTheLargestThatIsAllowed() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer kept = world.uploaded(world.provider, submission, "big.pdf", large(10 * 1024 * 1024));

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    }

    @Test
    void takesTwentyDocumentsAndNoneAfterHandingIn() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());
        for (int i = 0; i < 20; i++) {
            World.id(
                    world.uploaded(
                            world.provider, submission, i + ".txt", ("Page " + i).getBytes(StandardCharsets.UTF_8)),
                    201);
        }

        refused(world, submission, "21.pdf", World.PDF, 409, "too-many-documents");
        World.id(world.provider.post(World.PATH + "/submissions/" + submission + "/submission"), 200);
        refused(world, submission, "22.pdf", World.PDF, 409, "documents-closed");
    }

    @Test
    void refusesAFormWithoutAFileAndABodyThatIsNoForm() {
        World world = new World(port, clock);
        String path = World.PATH + "/submissions/" + world.drafted(World.title()) + "/documents";

        assertThat(world.provider.post(path, "{}").status()).isEqualTo(415);
        Answer none = world.provider
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", path, HttpRequest.BodyPublishers.ofString("--x--\r\n"));
        assertThat(none.status()).as(none.body()).isBetween(400, 422);
    }

    private static void refused(World world, String submission, String name, byte[] content, int status, String code) {
        Answer answer = world.uploaded(world.provider, submission, name, content);
        assertThat(answer.status()).as(name + answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static byte[] large(int size) {
        return Arrays.copyOf(World.PDF, size);
    }
}
