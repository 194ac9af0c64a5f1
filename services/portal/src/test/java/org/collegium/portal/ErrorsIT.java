package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.collegium.web.server.PacedProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/// Whatever goes wrong, it is said in the portal's words: a page for people, a problem document for programs.
class ErrorsIT extends PortalIT {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /magazine\\x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /register?q=secret%ff HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /magazine HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /magazine HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /magazine HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
                "GET /mag|azine HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void showsNoPageOfTheServer(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).doesNotContain("HTTP Status 400").doesNotContain("Tomcat");
        assertThat(answer).contains("We could not understand this request");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/membership/%zz, localhost, 400, malformed-address",
        "GET /api/x|{b}, localhost, 400, malformed-address",
        "GET /api/membership/%00, localhost, 400, malformed-address",
        "GET /api/membership%2Fmembers, localhost, 400, malformed-address",
        "GET /api/membership/..;/corporate, localhost, 400, malformed-address",
        "GET /api/membership;x/members, localhost, 400, malformed-address",
        "FETCH /api/membership/members, localhost, 405, method-not-allowed",
        "TRACE /api/membership/members, localhost, 405, method-not-allowed",
        "OPTIONS /api/membership/members, localhost, 405, method-not-allowed",
        "GET /api/membership/members?q=%00, localhost, 422, invalid-fields",
        "GET /api/membership/members, a b, 400, bad-request"
    })
    void tellsProgramsInAProblemDocument(String line, String host, int status, String code) throws IOException {
        String answer = raw(line + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(answer).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void saysThatAnAddressIsTooLong() throws IOException {
        assertThat(raw("GET /api/membership/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("\"code\":\"address-too-long\"");
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("We could not understand this request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "FETCH"})
    void answersOnlyTheMethodsThatItHas(String method) throws IOException {
        assertThat(raw(method + " /magazine HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("TRACE")
                .contains("We could not understand this request");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        HttpResponse<String> refused = visit().get("/magazine?writtenBy=%00");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Written by: Remove the characters that cannot be seen");
    }

    @Test
    void namesTheFieldThatAServiceRefuses() {
        SERVICES.when(
                "GET /api/issues/issues",
                422,
                Map.of(
                        "status",
                        422,
                        "code",
                        "invalid-fields",
                        "detail",
                        "Correct the fields named below.",
                        "errors",
                        List.of(Map.of("field", "publishedOn", "code", "wrong-format", "detail", "Write a day."))));
        try {
            assertThat(visit().get("/magazine").body()).contains("Published on: Write a day.");
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void letsNobodyDripARequest() {
        assertThat(((WebServerApplicationContext) context).getWebServer())
                .isInstanceOfSatisfying(
                        TomcatWebServer.class,
                        tomcat -> assertThat(tomcat.getTomcat().getConnector().getProtocolHandler())
                                .isInstanceOf(PacedProtocol.class));
    }

    @Test
    void answersProgramsOutsideOfTheApiInAProblemDocument() {
        HttpResponse<String> answer = visit().send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/swagger-ui.html"))
                                .header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"").doesNotContain("timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "True-Client-IP"})
    void keepsHealthAndMetricsFromWhoeverComesThroughAProxy(String header) {
        for (String path : List.of("/actuator", "/actuator/health/ready", "/actuator/prometheus")) {
            HttpResponse<String> answer = visit().send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header(header, "127.0.0.1"));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"not-found\"");
        }
        assertThat(visit().send(HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/health/ready")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsPeopleAPage() {
        assertThat(visit().get("/nothing-of-the-kind").body()).contains("There is nothing here");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
