package org.collegium.endorsement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files that are not what they say, and names that are more than a name.
@IntegrationTest
class BadUploadIT {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    static Stream<Bad> wrongFiles() {
        return Stream.of(
                bad("a Windows program", "programme.pdf", HexFormat.of().parseHex("4d5a90000300000004000000")),
                bad("a Linux program", "programme.pdf", HexFormat.of().parseHex("7f454c46020101000000000000000000")),
                bad("a script", "programme.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8)),
                bad("a page", "programme.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
                bad("a program with a PDF inside", "programme.pdf", joined(new byte[] {'M', 'Z', 0, 0}, World.PDF)),
                bad("an archive", "programme.pdf", zip("evil.class")),
                bad("a picture called PDF", "programme.pdf", PNG),
                bad("a PDF called picture", "programme.png", World.PDF),
                bad("a PDF called text with a NUL", "programme.txt", joined(World.PDF, new byte[] {0})),
                bad("a script called text", "programme.txt", "#!/bin/sh\n".getBytes(UTF_8)),
                bad("text of another encoding", "programme.txt", "What it teaches".getBytes(UTF_16)),
                bad("an archive called Word", "programme.docx", zip("evil.class")),
                bad(
                        "Word with macros",
                        "programme.docx",
                        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                bad(
                        "Word with a name that promises macros",
                        "programme.docm",
                        zip("[Content_Types].xml", "word/document.xml")),
                bad("a PDF that begins and ends", "programme.pdf", "%PDF-".getBytes(US_ASCII)),
                bad("an ending turned round", "programme\u202efdp.exe", World.PDF),
                bad("two endings", "programme.pdf.exe", World.PDF),
                bad("no ending", "pdf\u0007", World.PDF),
                new Bad("nothing at all", "programme.pdf", new byte[0], "document-empty"),
                new Bad("nothing called text", "programme.txt", new byte[0], "document-empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void refusesAndKeepsNothing(Bad bad) {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer refused = world.uploaded(world.provider, submission, bad.fileName(), bad.content());

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo(bad.code());
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
        assertThat(documents(world, submission)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../etc/programme.pdf | programme.pdf",
                "/etc/programme.pdf | programme.pdf",
                "C:/college/programme.pdf | programme.pdf",
                "..programme.pdf | programme.pdf",
                "programme;a=b.pdf | programme_a=b.pdf",
                "programme%0D%0ASet-Cookie: a=b.pdf | programme%0D%0ASet-Cookie_ a=b.pdf",
                "programme\u202etxt.pdf | programme_txt.pdf",
                "\u2067programme\u2069.pdf | _programme_.pdf",
                "\ufeffprogramme\u200b.pdf | _programme_.pdf",
                "\uD83E\uDD8A programme.pdf | \uD83E\uDD8A programme.pdf",
                "برنامج.pdf | برنامج.pdf",
                "<script>alert(1)</script>.pdf | script_.pdf"
            })
    void keepsANameThatIsOnlyAName(String sent, String kept) {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer answer = world.uploaded(world.provider, submission, sent, World.PDF);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("fileName")).isEqualTo(kept);
        assertThat(answer.text("title")).isEqualTo(kept);
        Answer served = world.provider.get(World.PATH + "/documents/" + answer.text("id"));
        assertThat(served.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(served.response().headers().map().keySet()).doesNotContain("set-cookie");
    }

    @Test
    void breaksNoLineByANameInAnExtendedForm() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer answer = world.uploadedAs(
                submission, "filename*=UTF-8''..%2F%0D%0ASet-Cookie%3A%20a%3Db%22%E2%80%AE.pdf", World.PDF);

        assertThat(answer.status()).as(answer.body()).isBetween(201, 422);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        if (answer.status() == 201) {
            assertThat(answer.text("fileName")).doesNotContain("/", "\r", "\n", "\"", "\u202e");
            Answer served = world.provider.get(World.PATH + "/documents/" + answer.text("id"));
            assertThat(served.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void cutsALongNameBetweenCharacters() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        for (String start : List.of("", "a")) {
            String name = start + "\uD83E\uDD8A".repeat(150) + ".pdf";
            Answer answer = world.uploaded(world.provider, submission, name, joined(World.PDF, start.getBytes(UTF_8)));

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.text("fileName")).matches("(\uD83E\uDD8A){40,50}\\.pdf");
        }
    }

    @Test
    void refusesATitleThatBreaksLines() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer refused = world.uploadedAs(
                submission,
                "filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n--" + World.BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na\r\nBcc: b@example.org",
                new byte[0]);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("title");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("control-character");
        assertThat(documents(world, submission)).isZero();
    }

    private static int documents(World world, String submission) {
        return world.provider
                .get(World.PATH + "/submissions/" + submission + "/documents")
                .json()
                .path("items")
                .size();
    }

    private static Bad bad(String what, String fileName, byte[] content) {
        return new Bad(what, fileName, content, "document-type-not-allowed");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(UUID.randomUUID().toString().getBytes(US_ASCII));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    record Bad(String what, String fileName, byte[] content, String code) {
        @Override
        public String toString() {
            return what;
        }
    }
}
