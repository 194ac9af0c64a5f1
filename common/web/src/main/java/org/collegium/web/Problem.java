package org.collegium.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A refusal that the caller sees as a problem document (RFC 9457) with a stable `code`.
///
/// The body is `{"type","title","status","detail","code","instance","errors"?}`; `errors` holds one entry a field.
/// Throw it
/// from `web` only: use cases return their refusals as values.
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Field> fields;

    /// @param code   lower-case words with hyphens, for ever the same for the same refusal
    /// @param detail what happened, why, and what to do next, in plain English
    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public Problem(HttpStatus status, String code, String detail, List<Field> fields) {
        super(detail);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
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

    /// What is wrong with one field: its JSON path, a stable code, and how to mend it.
    public record Field(String field, String code, String detail) {}
}
