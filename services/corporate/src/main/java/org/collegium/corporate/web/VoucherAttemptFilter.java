package org.collegium.corporate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.collegium.corporate.voucher.VoucherAttempts;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets a client address try only so many voucher codes a minute, and keeps a record of those that failed.
///
/// A filter before the one for idempotency keys: the count must stay when the request's transaction is rolled back,
/// and must not wait for a second connection while holding one.
final class VoucherAttemptFilter extends OncePerRequestFilter {

    private final VoucherAttempts attempts;
    private final HandlerExceptionResolver exceptions;
    private final Audit audit;

    VoucherAttemptFilter(VoucherAttempts attempts, HandlerExceptionResolver exceptions, Audit audit) {
        this.attempts = attempts;
        this.exceptions = exceptions;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClientAddress client = ClientAddress.of(request.getRemoteAddr());
        Duration wait = attempts.countOne(client.hash());
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            exceptions.resolveException(request, response, null, tooMany());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            audit.record(
                    Caller.ANONYMOUS,
                    "voucher-attempt-refused",
                    "client/" + Long.toHexString(client.hash()),
                    "A voucher code was tried and refused.");
        }
    }

    private static Problem tooMany() {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-voucher-attempts",
                "Too many codes were tried from where you are. Wait a minute and try again.");
    }
}
