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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Calls the platform's public API as the administrator's client would, from outside; or as one person.
public final class PlatformApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A client's token lives fifteen minutes.
    private static final Duration CLIENT_USE = Duration.ofMinutes(10);

    /// A person's lives one, of which it has at least half when it is given.
    private static final Duration PERSON_USE = Duration.ofSeconds(20);

    private final HttpClient http;
    /// A body is the same in every run, whatever the order of its map: after a kill the very same request is sent
    /// again.
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String portal;
    private final Key key;
    private @Nullable String token;
    private long tokenSince;

    public PlatformApi(String portal, String tokenUrl, String clientId, String clientSecret) {
        this(portal, HttpClient.newHttpClient(), client(tokenUrl, clientId, clientSecret));
    }

    private PlatformApi(String portal, HttpClient http, Key key) {
        this.portal = portal;
        this.http = http;
        this.key = key;
    }

    /// The same platform, called as this person, which the sandbox lets a program do.
    public PlatformApi as(String email) {
        HttpRequest asking = HttpRequest.newBuilder(URI.create(portal + "/dev/tokens"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("email", email))))
                .build();
        return new PlatformApi(portal, http, new Key(asking, "accessToken", PERSON_USE));
    }

    private static Key client(String tokenUrl, String clientId, String clientSecret) {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(UTF_8));
        HttpRequest asking = HttpRequest.newBuilder(URI.create(tokenUrl))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new Key(asking, "access_token", CLIENT_USE);
    }

    public JsonNode get(String path) {
        return read(send(request(path).GET().build()));
    }

    /// Posts JSON; the key makes a repetition harmless.
    public JsonNode post(String path, Object body, String key) {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build()));
    }

    public JsonNode postText(String path, String type, String body, String key) {
        return read(send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    /// A token of the caller, a fresh one when the last is old.
    public synchronized String token() {
        String known = token;
        if (known != null && System.nanoTime() - tokenSince < key.use.toNanos()) {
            return known;
        }
        String fresh = read(send(key.asking)).path(key.field).asString();
        token = fresh;
        tokenSince = System.nanoTime();
        return fresh;
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer);
        }
        return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException("The platform does not answer.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the platform was asked.", stopped);
        }
    }

    /// How a token is asked for, where it stands in the answer, and how long it is used.
    private record Key(HttpRequest asking, String field, Duration use) {}

    /// The platform answered, but not as wished.
    public static final class Refused extends IllegalStateException {

        private final int status;

        Refused(HttpResponse<String> answer) {
            super("%s %s answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
            status = answer.statusCode();
        }

        /// The HTTP status of the answer.
        public int status() {
            return status;
        }
    }
}
