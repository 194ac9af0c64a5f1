package org.collegium.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// A refusal that the caller sees as a problem document (RFC 9457) with a stable `code`.
///
/// The body is `{"type","title","status","detail","code","instance","errors"?}`; `errors` holds one entry a field.
/// Throw it from `web` only: use cases return their refusals as values.
public final class Problem extends RuntimeException {

    /// A database that was restarted is back after about this time.
    private static final Duration BACK_AFTER = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final String code;
    private final List<Field> fields;
    private final Duration retryAfter;

    /// @param code   lower-case words with hyphens, for ever the same for the same refusal
    /// @param detail what happened, why, and what to do next, in plain English
    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public Problem(HttpStatus status, String code, String detail, List<Field> fields) {
        this(status, code, detail, fields, Duration.ZERO);
    }

    private Problem(HttpStatus status, String code, String detail, List<Field> fields, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /// The same, answered with `Retry-After` in whole seconds, rounded up.
    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, detail(), fields, wait);
    }

    /// The one answer for what does not exist and for what the caller may not know to exist.
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or you may not see it.");
    }

    public static Problem invalid(String field, String code, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some of what was sent cannot be used. Correct the fields named below and send it again.",
                List.of(new Field(field, code, detail)));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Field> fields() {
        return fields;
    }

    /// The headers that belong to the answer.
    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        Duration wait = status == HttpStatus.SERVICE_UNAVAILABLE && retryAfter.isZero() ? BACK_AFTER : retryAfter;
        if (wait.isPositive()) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds()));
        }
        return headers;
    }

    /// What is wrong with one field: its JSON path, a stable code, and how to mend it.
    public record Field(String field, String code, String detail) {}
}
