package org.collegium.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service under test over real HTTP, as some caller.
///
/// ```java
/// Api editor = Api.at(port).as(TestTokens.client("editor"));
/// assertThat(editor.post("/api/issues/issues", json).status()).isEqualTo(201);
/// ```
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> headers;

    private Api(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /// Calls without a token.
    public static Api at(int port) {
        return new Api(port, Map.of());
    }

    /// @param authorization a whole header, as [TestTokens] makes them
    public Api as(String authorization) {
        return with("Authorization", authorization);
    }

    public Api withIdempotencyKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(port, more);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /// Posts without a body.
    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /// @param body JSON as text, or anything that Jackson writes as such
    public Answer post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(text(body)));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(text(body)));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, BodyPublishers.ofString(text(body)));
    }

    /// Sends any body, e.g. one whose length is not announced.
    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = request(path).method(method, body);
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static String text(Object body) {
        return body instanceof String json ? json : JsonMapper.shared().writeValueAsString(body);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException("The service did not answer.", failed);
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body());
        }

        /// A top-level text of the body, e.g. the `code` of a problem; empty if there is none.
        public String text(String field) {
            return json().path(field).asString("");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }
}
