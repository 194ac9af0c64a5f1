package org.collegium.web.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.collegium.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// What a subject has left of a [Limit] at this moment, and the one place where 429 is answered.
///
/// @param retryAfter how long until the next try is allowed; zero if one is allowed now
public record Allowance(Duration retryAfter) {

    static final Allowance SOME = new Allowance(Duration.ZERO);

    public boolean isUsedUp() {
        return retryAfter.isPositive();
    }

    /// Whether a service that was asked refused by a limit of its own.
    public static boolean isRefusal(int status) {
        return status == HttpStatus.TOO_MANY_REQUESTS.value();
    }

    /// The one of two that is to be waited for longer: who is counted twice may go on when both allow it.
    public Allowance or(Allowance other) {
        return retryAfter.compareTo(other.retryAfter) < 0 ? other : this;
    }

    /// The answer to a caller who has used up the limit: 429 with `Retry-After` in whole seconds.
    ///
    /// @param code   the problem's stable code, e.g. `too-many-voucher-attempts`
    /// @param detail what was tried too often, and when to try again
    public Problem problem(String code, String detail) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, code, detail).retryAfter(retryAfter);
    }

    /// Gives status and `Retry-After` to an answer whose body is something else than a [Problem]: a page with its form,
    /// or what RFC 6749 asks for.
    public void refuse(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(retryAfter.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
