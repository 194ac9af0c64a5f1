package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who sends a byte now and then is cut off, wherever in the request; who is merely slow is served.
@IntegrationTest(
        classes = ShelfApplication.class,
        properties = {
            "collegium.http.headers-within=1s",
            "collegium.http.body-grace=1s",
            "collegium.http.body-rate=1000"
        })
class PaceIT {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    /// The limit of a second, and what a busy machine adds; far less than what each of these would send.
    private static final Duration IN_TIME = Duration.ofSeconds(6);

    private static final String FORM =
            "POST /api/shelf/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private static final String JSON =
            "POST /api/shelf/books HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/shelf/bo",
                "GET /api/shelf/books HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "GET /api/shelf/books HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/shelf/books HTTP/1.1\r\nX-Slow: "
            })
    void closesConnectionWhoseHeadersDrip(String begin) {
        try (var slow = new RawConnection(port).send(begin)) {
            assertThat(dripUntilClosed(slow, "a")).isLessThan(IN_TIME);
        }
    }

    @Test
    void closesConnectionThatSendsOnlyEmptyLines() {
        try (var slow = new RawConnection(port)) {
            assertThat(dripUntilClosed(slow, "\r\n")).isLessThan(IN_TIME);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                JSON + "Content-Length: 100000\r\n\r\n{",
                JSON + "Content-Length: 100000\r\nIdempotency-Key: 0199f3c2-6e0a-7c51-9a54-d0f4f1a5b0aa\r\n\r\n{",
                FORM + "Content-Length: 100000\r\n\r\ncopies="
            })
    void refusesBodyThatDrips(String begin) {
        try (var slow = new RawConnection(port).send(begin)) {
            assertThat(dripUntilClosed(slow, " ")).isLessThan(IN_TIME);
            if (begin.startsWith(JSON)) {
                assertThat(slow.answer())
                        .startsWith("HTTP/1.1 408")
                        .contains("application/problem+json", "\"code\":\"request-too-slow\"", "Connection: close");
            }
        }
    }

    @Test
    void refusesChunksThatDrip() {
        try (var slow = new RawConnection(port).send(JSON + "Transfer-Encoding: chunked\r\n\r\n")) {
            assertThat(dripUntilClosed(slow, "1\r\n \r\n")).isLessThan(IN_TIME);
            assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("\"code\":\"request-too-slow\"");
        }
    }

    /// What stands around chunks is no byte of the body.
    @ParameterizedTest
    @CsvSource({"1;, a", "0, 0"})
    void closesConnectionWhoseChunksNeverBegin(String begin, String drop) {
        try (var slow = new RawConnection(port).send(JSON + "Transfer-Encoding: chunked\r\n\r\n" + begin)) {
            assertThat(dripUntilClosed(slow, drop)).isLessThan(IN_TIME);
        }
    }

    /// Nobody reads the body of a request without a token, and nobody waits for the rest of it.
    @Test
    void closesConnectionWhoseUnwantedBodyDrips() {
        try (var slow = new RawConnection(port)
                .send("POST /api/shelf/clearance HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n")) {
            assertThat(dripUntilClosed(slow, "1")).isLessThan(IN_TIME);
            assertThat(slow.answer()).startsWith("HTTP/1.1 401");
        }
    }

    /// The next request may have come with the body that nobody wanted.
    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 5\r\n\r\n12345", "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n"})
    void servesTheRequestAfterAnUnwantedBody(String body) {
        String unwanted = "POST /api/shelf/clearance HTTP/1.1\r\nHost: localhost\r\n" + body;
        String next = "GET /api/shelf/books HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var both = new RawConnection(port).send(unwanted + next)) {
            String answers = both.listen(Duration.ofSeconds(5)).answer();

            assertThat(answers).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200", "\"count\"");
        }
    }

    /// Half as fast again as the slowest, and for longer than the grace.
    @Test
    void servesBodyThatIsSlowButComes() {
        String book = """
                {"title":"Relationships","donor":"member17@example.org","copies":2,
                 "chapters":[{"title":"One","authors":["Sample Author"]}]}""";
        String body = " ".repeat(6_000) + book;
        try (var slow = new RawConnection(port).send(JSON + "Content-Length: " + body.length() + "\r\n\r\n")) {
            for (int from = 0; from < body.length(); from += 150) {
                slow.send(body.substring(from, Math.min(body.length(), from + 150)))
                        .listen(BETWEEN);
            }

            assertThat(slow.listen(Duration.ofSeconds(2)).answer()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void keepsServingWhileHundredsDrip() {
        List<RawConnection> slow = IntStream.range(0, 300)
                .mapToObj(i -> new RawConnection(port)
                        .send(
                                i % 2 == 0
                                        ? "GET /api/shelf/books HTTP/1.1\r\nX: "
                                        : JSON + "Content-Length: 100000\r\n\r\n"))
                .toList();
        try {
            long start = System.nanoTime();

            assertThat(Api.at(port).get("/api/shelf/books").status()).isEqualTo(200);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            while (slow.stream().anyMatch(one -> !one.isClosed())) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
                slow.stream()
                        .filter(one -> !one.isClosed())
                        .forEach(one -> one.send("1").listen(Duration.ofMillis(1)));
            }
        } finally {
            slow.forEach(RawConnection::close);
        }
    }

    private static Duration dripUntilClosed(RawConnection slow, String drop) {
        long start = System.nanoTime();
        while (!slow.isClosed() && System.nanoTime() - start < IN_TIME.toNanos()) {
            slow.send(drop).listen(BETWEEN);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
