package org.collegium.endorsement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 200 MB in place of a document, over the wire: refused before they are sent or soon after they begin, by an answer
/// and not by a dead line.
@IntegrationTest
class FilmIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FILM = 200;
    /// The limit is 11; the rest is what the machine keeps on the way between two sockets.
    private static final int SOON = 32;
    private static final int AT_ONCE = 4;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void refusesAnAnnouncedFilmBeforeAnyOfItIsSent() throws IOException {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            begin(world, socket.getOutputStream(), submission, "Content-Length: " + (long) FILM * MEGABYTE);

            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 413")
                    .contains("document-too-large");
        }
        assertNothingKept(world, submission);
    }

    @Test
    void refusesStreamedFilmsSoonAfterTheyBegin() throws IOException, ExecutionException, InterruptedException {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());
        List<Future<Integer>> films = new ArrayList<>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> film = () -> streamUntilAnswered(world, submission);
            for (int i = 0; i < AT_ONCE; i++) {
                films.add(people.submit(film));
            }
        }

        for (Future<Integer> film : films) {
            assertThat(film.get()).as("megabytes sent before the answer").isLessThanOrEqualTo(SOON);
        }
        assertNothingKept(world, submission);
    }

    @Test
    void tellsASenderWhoNeverListensWhyItWasRefused() {
        World world = new World(port, clock);
        String submission = world.drafted(World.title());

        Answer refused = world.provider
                .with("Content-Type", "multipart/form-data; boundary=" + World.BOUNDARY)
                .send(
                        "POST",
                        World.PATH + "/submissions/" + submission + "/documents",
                        HttpRequest.BodyPublishers.ofInputStream(Film::new));

        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
        assertThat(refused.text("code")).isEqualTo("document-too-large");
        assertNothingKept(world, submission);
    }

    private static void begin(World world, OutputStream out, String submission, String length) throws IOException {
        out.write(("POST " + World.PATH + "/submissions/" + submission + "/documents HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: " + TestTokens.bearer(world.providerId) + "\r\n"
                        + "Content-Type: multipart/form-data; boundary=" + World.BOUNDARY + "\r\n" + length
                        + "\r\n\r\n")
                .getBytes(US_ASCII));
        out.flush();
    }

    /// @return how many megabytes were sent when the refusal was there
    private Integer streamUntilAnswered(World world, String submission) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            begin(world, out, submission, "Transfer-Encoding: chunked");
            chunk(out, Film.HEAD);
            byte[] piece = new byte[MEGABYTE];
            int sent = 0;
            while (sent < FILM && in.available() == 0) {
                chunk(out, piece);
                sent++;
            }
            assertThat(answer(in)).startsWith("HTTP/1.1 413").contains("document-too-large");
            return sent;
        }
    }

    private static void chunk(OutputStream out, byte[] piece) throws IOException {
        out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(US_ASCII));
        out.write(piece);
        out.write("\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /// Head and body, as far as a problem document goes.
    private static String answer(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, US_ASCII));
        var text = new StringBuilder();
        while (text.indexOf("}") < 0) {
            int next = reader.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private static void assertNothingKept(World world, String submission) {
        assertThat(world.provider
                        .get(World.PATH + "/submissions/" + submission + "/documents")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /// A form with one part that goes on and on.
    private static final class Film extends InputStream {

        static final byte[] HEAD = ("--" + World.BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.pdf\"\r\n\r\n%PDF-1.7\n")
                .getBytes(US_ASCII);

        private long at;

        @Override
        public int read() {
            if (at >= (long) FILM * MEGABYTE) {
                return -1;
            }
            return at < HEAD.length ? HEAD[(int) at++] : (int) (at++ % 2);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            long left = (long) FILM * MEGABYTE - at;
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            for (int i = 0; i < read && at + i < HEAD.length; i++) {
                bytes[offset + i] = HEAD[(int) at + i];
            }
            at += read;
            return read;
        }
    }
}
