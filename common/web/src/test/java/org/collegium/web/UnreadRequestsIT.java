package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What nobody here can read is refused in the form of all refusals, wherever on its way it is found out.
@IntegrationTest(classes = ShelfApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class UnreadRequestsIT {

    @LocalServerPort
    int port;

    static Stream<Unread> unread() {
        return Stream.of(
                new Unread("GET /api/shelf/x|{b}", "", 400, "malformed-address"),
                new Unread("GET /api/shelf/b\u00fc", "", 400, "malformed-address"),
                new Unread("GET /api/shelf/books%00", "", 400, "malformed-address"),
                new Unread("GET /api/shelf%2Fbooks", "", 400, "malformed-address"),
                new Unread("GET /api/shelf%5Cbooks", "", 400, "malformed-address"),
                new Unread("GET /api/shelf\\books", "", 400, "malformed-address"),
                new Unread("GET /api/%zz", "", 400, "malformed-address"),
                new Unread("GET /api/..;/shelf", "", 400, "malformed-address"),
                new Unread("GET /api/shelf/../../../x", "", 400, "malformed-address"),
                new Unread("GET /api/shelf;x=1/books", "", 400, "malformed-address"),
                new Unread("GET /api//shelf/books", "", 400, "malformed-address"),
                new Unread("GET /api/shelf/books%0d%0a", "", 400, "malformed-address"),
                new Unread("GET /api/shelf/" + "x".repeat(20_000), "", 414, "address-too-long"),
                new Unread("GE(T /api/shelf/books", "", 400, "malformed-address"),
                new Unread("FETCH /api/shelf/books", "", 405, "method-not-allowed"),
                new Unread("TRACE /api/shelf/books", "", 405, "method-not-allowed"),
                new Unread("OPTIONS /api/shelf/books", "", 405, "method-not-allowed"),
                new Unread("OPTIONS /api/nothing", "Origin: http://evil.example\r\n", 405, "method-not-allowed"),
                new Unread("CONNECT /api/shelf/books", "", 501, "not-supported"),
                new Unread("GET /api/shelf/books", "Bad Header: x\r\n", 400, "bad-request"),
                new Unread("GET /api/shelf/books", "Host: b\r\n", 400, "bad-request"),
                new Unread("POST /api/shelf/books", "Transfer-Encoding: odd\r\n", 501, "not-supported"));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void refusesInAProblemDocument(Unread unread) {
        String answer = RawConnection.ask(
                port,
                unread.line() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + unread.header() + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + unread.status() + " ");
        assertThat(answer)
                .contains("application/problem+json", "\"code\":\"" + unread.code() + "\"", "\"instance\":\"/api/")
                .doesNotContain("Tomcat", "HTTP Status", "<html", "TRACE", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"like=secret.person@example.org%ff, application/json", "like=secret, multipart/form-data"})
    void refusesParametersAndFormsThatCannotBeRead(String query, String type, CapturedOutput log) {
        String answer = RawConnection.ask(
                port,
                "GET /api/shelf/titles?" + query
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + TestTokens.client("librarian") + "\r\nContent-Type: " + type + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"bad-request\"");
        assertThat(log).doesNotContain("secret", "ERROR");
    }

    @Test
    void readsAddressesThatAreOnlyOdd() {
        assertThat(Api.at(port)
                        .as(TestTokens.client("member"))
                        .get("/api/shelf/b%C3%BC%7C")
                        .text("code"))
                .isEqualTo("not-found");
    }

    @Test
    void repeatsNoHostThatACallerClaims() {
        String forged =
                " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example"
                        + "\r\nConnection: close\r\n";
        String book = """
                {"title":"Relationships","donor":"member17@example.org","copies":2,
                 "chapters":[{"title":"One","authors":["Sample Author"]}]}""";

        String added = RawConnection.ask(
                port,
                "POST /api/shelf/books" + forged + "Content-Type: application/json\r\nContent-Length: " + book.length()
                        + "\r\n\r\n" + book);

        assertThat(added).startsWith("HTTP/1.1 201").contains("Location: /api/shelf/books/");
        assertThat(added).doesNotContain("evil.example");
        for (String path : List.of(
                "/api/shelf/openapi.json",
                "/api/shelf/me",
                "/.well-known/oauth-protected-resource",
                "/api/nothing",
                "/actuator/health")) {
            assertThat(RawConnection.ask(port, "GET " + path + forged + "\r\n"))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("evil.example");
        }
    }

    record Unread(String line, String header, int status, String code) {

        @Override
        public String toString() {
            return line.substring(0, Math.min(40, line.length())) + " " + header.strip();
        }
    }
}
