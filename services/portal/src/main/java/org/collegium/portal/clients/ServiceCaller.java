package org.collegium.portal.clients;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.regex.Pattern;
import org.collegium.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Calls one service; ends in its answer, in [Refused] or in [Silent].
final class ServiceCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    private final String service;
    private final RestClient client;

    ServiceCaller(String service, RestClient client) {
        this.service = service;
        this.client = client;
    }

    <T> T get(ParameterizedTypeReference<T> answer, String path, Object... variables) {
        return answered(
                () -> errors(client.get().uri(path, variables).retrieve()).body(answer));
    }

    <T> T get(Class<T> answer, String path, Object... variables) {
        return answered(
                () -> errors(client.get().uri(path, variables).retrieve()).body(answer));
    }

    /// @param key the `Idempotency-Key`: one per form, so that sending it twice has its effect once
    <T> T post(Class<T> answer, String key, Object body, String path, Object... variables) {
        return answered(() -> posted(key, body, path, variables).body(answer));
    }

    /// Asks what is not asked by a `GET`, because the question holds an address that must not lie in logs. It changes
    /// nothing, so it carries no `Idempotency-Key`: with one, the service would write its answer down.
    <T> T look(Class<T> answer, Object question, String path) {
        return answered(() -> errors(posting(question, path).retrieve()).body(answer));
    }

    /// Posts where only the outcome matters.
    void post(String key, Object body, String path, Object... variables) {
        outcome(() -> posted(key, body, path, variables).toBodilessEntity());
    }

    /// Changes what the visitor has seen; refused if somebody else changed it since.
    ///
    /// @param revision the one that was seen
    void revise(long revision, Object body, String path, Object... variables) {
        outcome(() -> errors(client.put()
                        .uri(path, variables)
                        .header("If-Match", new Revision(revision).tag())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve())
                .toBodilessEntity());
    }

    void put(Object body, String path, Object... variables) {
        outcome(() -> errors(client.put()
                        .uri(path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve())
                .toBodilessEntity());
    }

    void delete(String path, Object... variables) {
        outcome(() -> errors(client.delete().uri(path, variables).retrieve()).toBodilessEntity());
    }

    /// Passes a form with files on as it comes, without holding it in memory.
    void pass(SentForm form, String path, Object... variables) {
        outcome(() -> errors(client.post()
                        .uri(path, variables)
                        .header("Content-Type", form.contentType())
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .contentLength(form.length())
                        .body(to -> form.body().transferTo(to))
                        .retrieve())
                .toBodilessEntity());
    }

    /// Fetches something that is no JSON and hands it over as a stream.
    void fetch(Reader reader, String path, Object... variables) {
        outcome(() -> client.get().uri(path, variables).exchange((request, answer) -> {
            if (answer.getStatusCode().isError()) {
                throw failure(answer);
            }
            reader.read(answer.getHeaders(), answer.getBody());
            return true;
        }));
    }

    private RestClient.ResponseSpec posted(String key, Object body, String path, Object... variables) {
        return errors(posting(body, path, variables)
                .header("Idempotency-Key", sendable(key))
                .retrieve());
    }

    /// A key that was changed by hand in its form is refused as the service would refuse it: no header can hold it.
    private static String sendable(String key) {
        if (!PRINTABLE.matcher(key).matches()) {
            throw new Refused(422, new Refused.Answer("invalid-fields", "The form was changed on its way.", null));
        }
        return key;
    }

    private RestClient.RequestBodySpec posting(Object body, String path, Object... variables) {
        return client.post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private RestClient.ResponseSpec errors(RestClient.ResponseSpec response) {
        return response.onStatus(HttpStatusCode::isError, (request, answer) -> {
            throw failure(answer);
        });
    }

    /// A service that cannot answer now is no refusal: the same request may be sent again.
    private RuntimeException failure(ClientHttpResponse answer) throws IOException {
        return answer.getStatusCode().is5xxServerError()
                ? new Silent(service, new IllegalStateException("It answered " + answer.getStatusCode() + "."))
                : refusal(answer);
    }

    private static Refused refusal(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        Duration retryAfter = retryAfter(answer.getHeaders());
        Refused refused;
        try {
            refused = new Refused(status, JSON.readValue(answer.getBody(), Refused.Answer.class), retryAfter);
        } catch (JacksonException notAProblem) {
            refused = new Refused(status, new Refused.Answer(null, null, null), retryAfter);
        }
        if (refused.isLimit()) {
            LimitReached.note(refused);
        }
        return refused;
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : null;
    }

    private <T> T answered(Call<T> call) {
        T answer = outcome(call);
        if (answer == null) {
            throw new Silent(service, new IllegalStateException("The answer was empty."));
        }
        return answer;
    }

    private <T> @Nullable T outcome(Call<T> call) {
        try {
            return call.make();
        } catch (RestClientException failed) {
            throw new Silent(service, failed);
        }
    }

    /// Reads an answer while it arrives.
    @FunctionalInterface
    interface Reader {
        void read(HttpHeaders headers, InputStream body) throws IOException;
    }

    @FunctionalInterface
    private interface Call<T> {
        @Nullable
        T make();
    }
}
