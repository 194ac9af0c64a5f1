package org.collegium.portal.house;

import java.util.List;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// A service refused, in its own words.
public final class Refused extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Problem.Field> fields;

    Refused(int status, Answer answer) {
        super(answer.detail == null ? "The service refused with status " + status + "." : answer.detail);
        this.status = status;
        this.code = answer.code == null ? "refused" : answer.code;
        this.fields = answer.errors == null ? List.of() : List.copyOf(answer.errors);
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

    /// The part of a problem document that a page shows.
    record Answer(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Problem.Field> errors) {}
}
