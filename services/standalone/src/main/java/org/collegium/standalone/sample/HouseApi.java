package org.collegium.standalone.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the house's public API as the administrator's client would, from outside.
public final class HouseApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A client's token lives fifteen minutes.
    private static final Duration TOKEN_USE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final String portal;
    private final String tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private @Nullable String token;
    private long tokenSince;

    public HouseApi(String portal, String tokenUrl, String clientId, String clientSecret) {
        this.portal = portal;
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    /// Posts JSON; the key makes a repetition harmless.
    public JsonNode post(String path, Object body, String key) {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))));
    }

    public JsonNode postText(String path, String type, String body, String key) {
        return read(send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    /// A token of the client, a fresh one when the last is old.
    public synchronized String token() {
        String known = token;
        if (known != null && System.nanoTime() - tokenSince < TOKEN_USE.toNanos()) {
            return known;
        }
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(UTF_8));
        JsonNode answer = read(send(HttpRequest.newBuilder(URI.create(tokenUrl))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))));
        String fresh = answer.path("access_token").asString();
        token = fresh;
        tokenSince = System.nanoTime();
        return fresh;
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException("The house does not answer.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the house was asked.", stopped);
        }
    }
}
