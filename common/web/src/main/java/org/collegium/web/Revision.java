package org.collegium.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Which state of a thing a caller has seen, as it travels in `ETag` and `If-Match`: a change made on an older state is
/// refused.
public record Revision(long number) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /// The `ETag` header's value.
    public String tag() {
        return "\"" + number + "\"";
    }

    /// Reads the `If-Match` header of a change.
    ///
    /// @throws Problem 428 `if-match-missing` without one, 412 `changed-meanwhile` if it is none of ours
    public static Revision ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "Read this first and send the ETag you were given as If-Match, so that you overwrite nobody's change.");
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw changedMeanwhile();
        }
        return new Revision(Long.parseLong(tag.group(1)));
    }

    /// The refusal of a change made on an older state.
    public static Problem changedMeanwhile() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "This was changed since you read it. Read it again and make your change on what is there now.");
    }
}
