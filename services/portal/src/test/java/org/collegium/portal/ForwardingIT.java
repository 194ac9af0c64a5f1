package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ForwardingIT extends PortalIT {

    @DynamicPropertySource
    static void more(DynamicPropertyRegistry registry) {
        registry.add("collegium.services.gone", () -> "http://localhost:1");
    }

    @BeforeEach
    void teach() {
        SERVICES.forget();
        SERVICES.when(
                "POST /api/membership/echo", asked -> new FakeServices.Answer(201, Map.of("length", asked.length())));
        SERVICES.when("GET /api/membership/echo", 200, Map.of("said", "hello"));
        SERVICES.when("PATCH /api/membership/echo", 200, Map.of());
        SERVICES.when("HEAD /api/membership/echo", 200, Map.of());
    }

    @Test
    void passesMethodPathQueryHeadersAndBodyOnUnchanged() {
        HttpResponse<String> answer = visit().send(request("/api/membership/echo?a=1%202&b=%C3%A9&b=")
                .header("Authorization", "Bearer token")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"3\"")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Zoë 🙂\"}")));

        FakeServices.Asked asked =
                SERVICES.asked("POST", "/api/membership/echo").getFirst();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Service")).contains("fake");
        assertThat(asked.query()).isEqualTo("a=1%202&b=%C3%A9&b=");
        assertThat(asked.text()).isEqualTo("{\"name\":\"Zoë 🙂\"}");
        assertThat(asked.header("authorization")).isEqualTo("Bearer token");
        assertThat(asked.header("idempotency-key")).isEqualTo("key-1");
        assertThat(asked.header("if-match")).isEqualTo("\"3\"");
    }

    @Test
    void passesFormsOnUnread() {
        visit().send(request("/api/membership/echo")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(SERVICES.asked("POST", "/api/membership/echo").getFirst().text())
                .isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void streamsALargeBodyWhetherItsLengthIsToldOrNot() {
        byte[] large = new byte[20_000_000];
        Arrays.fill(large, (byte) 'x');

        HttpResponse<String> told = visit().send(request("/api/membership/echo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> untold = visit().send(request("/api/membership/echo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(told.body()).contains("20000000");
        assertThat(untold.body()).contains("20000000");
    }

    @Test
    void passesOnThatAFormIsTooLarge() {
        SERVICES.when("POST /api/membership/echo", 413, Map.of("code", "document-too-large"));
        HttpResponse<String> refused = visit().send(request("/api/membership/echo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(new byte[1_500_000])));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("document-too-large");
    }

    /// The service is not asked: one that refuses a body half-way may close the connection, its answer lost with it.
    @Test
    void refusesABodyThatIsTooLargeWhetherItsLengthIsToldOrNot() {
        byte[] large = new byte[1_200_000];
        for (HttpRequest.BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> refused = visit().send(request("/api/membership/echo")
                    .header("Content-Type", "application/json")
                    .POST(body));

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("\"code\":\"body-too-large\"");
        }
    }

    @Test
    void saysItselfWhereARequestCameFrom() {
        visit().send(request("/api/membership/echo")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Real-IP", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("Cookie", "collegium_session=secret"));

        FakeServices.Asked asked = SERVICES.asked("GET", "/api/membership/echo").getFirst();
        assertThat(asked.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(asked.header("x-forwarded-host")).isEqualTo("portal.example.org");
        assertThat(asked.headers()).doesNotContainKeys("forwarded", "x-real-ip", "cookie");
    }

    @Test
    void keepsAServicesCookiesBehind() {
        assertThat(visit().send(request("/api/membership/echo")).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void letsNobodyDropAHeaderByNamingItInConnection() throws IOException {
        String answer = raw("""
                GET /api/membership/echo HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer token\r
                X-Private: secret\r
                Connection: close, Authorization, X-Private\r
                \r
                """);

        FakeServices.Asked asked = SERVICES.asked("GET", "/api/membership/echo").getFirst();
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(asked.header("authorization")).isEqualTo("Bearer token");
        assertThat(asked.headers()).doesNotContainKey("x-private");
    }

    @Test
    void refusesTwoLengthsAndLengthBesideChunks() throws IOException {
        assertThat(raw("""
                POST /api/membership/echo HTTP/1.1\r
                Host: localhost\r
                Content-Length: 3\r
                Content-Length: 5\r
                Connection: close\r
                \r
                abcde""")).startsWith("HTTP/1.1 400");
        raw("""
                POST /api/membership/echo HTTP/1.1\r
                Host: localhost\r
                Content-Length: 40\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                0\r
                \r
                GET /api/membership/secret HTTP/1.1\r
                \r
                """);

        assertThat(SERVICES.asked("GET", "/api/membership/secret")).isEmpty();
    }

    @Test
    void refusesPathsThatClimb() throws IOException {
        for (String path : new String[] {
            "/api/../actuator/prometheus", "/api/membership/../corporate/agreements",
                    "/api/membership/%2e%2e/corporate",
            "/api/membership/..;/corporate", "/api//membership/echo", "/api/membership/%2f..%2factuator"
        }) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).containsPattern("^HTTP/1.1 (400|404|302)");
        }
        assertThat(SERVICES.asked("GET", "/api/corporate/agreements")).isEmpty();
    }

    @Test
    void saysWhichServiceIsNotThere() {
        HttpResponse<String> gone = visit().send(request("/api/gone/things"));
        HttpResponse<String> unknown = visit().send(request("/api/nothing/things"));
        HttpResponse<String> own = visit().send(request("/api/portal/dead-letters"));

        assertThat(gone.statusCode()).isEqualTo(502);
        assertThat(gone.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(gone.body()).contains("\"code\":\"service-unavailable\"");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(own.statusCode()).isEqualTo(404);
    }

    @Test
    void answersHeadAndPatch() {
        assertThat(visit().send(request("/api/membership/echo").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visit().send(request("/api/membership/echo").method("PATCH", BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
