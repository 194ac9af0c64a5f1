package org.collegium.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Limits the failed tries at an endpoint: good ones cost nothing, and whoever has used up the limit is refused
/// before anything is looked up.
///
/// Register it before the filter of idempotency keys, whose transaction ends with the request: the count stays when
/// the request is rolled back. Requests that come at the same moment are counted only when they have failed, so a
/// burst may go beyond the limit by [#AT_ONCE] less one in each instance, and no further: more of one subject wait
/// for each other.
public final class FailureLimitFilter extends OncePerRequestFilter {

    /// How many tries of one subject are looked at in the same moment in one instance.
    public static final int AT_ONCE = 4;

    /// Subjects share so many queues; those of one queue wait for each other, for milliseconds.
    private static final int QUEUES = 256;

    /// Longer than many honest tries at once take; who waits longer is told to come back.
    private static final long PATIENCE_SECONDS = 5;

    private static final Allowance A_MOMENT = new Allowance(Duration.ofSeconds(1));

    private static final String FAILED = FailureLimitFilter.class.getName() + ".failed";

    private final Limit limit;
    private final Function<HttpServletRequest, String> subject;
    private final HandlerExceptionResolver exceptions;
    private final Refusal refusal;
    private final Consumer<String> counted;
    private final List<Semaphore> queues =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(QUEUES).toList();

    /// @param subject    whose tries are counted together
    /// @param exceptions the resolver that writes problem documents, `handlerExceptionResolver`
    /// @param counted    told of each failure with its subject, e.g. to keep a record of it
    public FailureLimitFilter(
            Limit limit,
            Function<HttpServletRequest, String> subject,
            HandlerExceptionResolver exceptions,
            Refusal refusal,
            Consumer<String> counted) {
        this.limit = limit;
        this.subject = subject;
        this.exceptions = exceptions;
        this.refusal = refusal;
        this.counted = counted;
    }

    /// Says that this request was a failed try. The endpoint calls it before it refuses.
    public static void failed(HttpServletRequest request) {
        request.setAttribute(FAILED, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String whose = subject.apply(request);
        Semaphore queue = queues.get(Math.floorMod(whose.hashCode(), QUEUES));
        if (!isTurn(queue)) {
            refuse(A_MOMENT, request, response);
            return;
        }
        try {
            Allowance left = limit.look(whose);
            if (left.isUsedUp()) {
                refuse(left, request, response);
                return;
            }
            chain.doFilter(request, response);
            if (request.getAttribute(FAILED) != null) {
                limit.count(whose);
                counted.accept(whose);
            }
        } finally {
            queue.release();
        }
    }

    private void refuse(Allowance left, HttpServletRequest request, HttpServletResponse response) {
        exceptions.resolveException(request, response, null, left.problem(refusal.code(), refusal.detail()));
    }

    private static boolean isTurn(Semaphore queue) throws IOException {
        try {
            return queue.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The server stops.", stopping);
        }
    }

    /// What a caller reads who has used up the limit, with status 429.
    public record Refusal(String code, String detail) {}
}
