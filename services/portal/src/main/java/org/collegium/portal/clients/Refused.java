package org.collegium.portal.clients;

import java.time.Duration;
import java.util.List;
import org.collegium.web.Problem;
import org.collegium.web.limit.Allowance;
import org.jspecify.annotations.Nullable;

/// A service refused, in its own words.
public final class Refused extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Problem.Field> fields;
    private final @Nullable Duration retryAfter;

    Refused(int status, Answer answer) {
        this(status, answer, null);
    }

    Refused(int status, Answer answer, @Nullable Duration retryAfter) {
        super(answer.detail == null ? "The service refused with status " + status + "." : answer.detail);
        this.status = status;
        this.code = answer.code == null ? "refused" : answer.code;
        this.fields = answer.errors == null ? List.of() : List.copyOf(answer.errors);
        this.retryAfter = retryAfter;
    }

    /// There is nothing for this visitor, whatever the service would show to others.
    public static Refused notFound() {
        return new Refused(404, new Answer("not-found", "There is nothing here.", null));
    }

    /// The HTTP status of the answer.
    public int status() {
        return status;
    }

    /// The stable code, e.g. `headcount-below-minimum`.
    public String code() {
        return code;
    }

    /// What happened, why, and what to do next.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// The fields to blame, by their names in the request.
    public List<Problem.Field> fields() {
        return fields;
    }

    /// Whether the same may be tried again later: there were too many tries.
    public boolean isLimit() {
        return Allowance.isRefusal(status);
    }

    /// How long to wait before the same is tried again; null if the service does not say.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /// The part of a problem document that a page shows.
    record Answer(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Problem.Field> errors) {}
}
