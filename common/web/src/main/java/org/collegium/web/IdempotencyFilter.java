package org.collegium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.collegium.web.IdempotencyKeys.Answer;
import org.collegium.web.IdempotencyKeys.Held;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes a POST that is sent twice with one `Idempotency-Key` happen once, and gives the repeat the first answer.
///
/// The key is claimed, the request acts in its own transactions, of which the first that commits marks the claim, and
/// the answer is stored. A refusal (4xx) or a failure (5xx) that changed nothing frees the key: the caller may mend the
/// request and send it again under the same. See `docs/adr/0013-claim-a-key-before-the-act.md` for what a crash leaves.
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    /// How long a repeat waits for the first request's answer: past the lease it is either free or will never come.
    private static final Duration PATIENCE = IdempotencyKeys.LEASE.plusSeconds(2);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final IdempotencyKeys keys;
    private final ReadOnlyEndpoints readOnly;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver exceptions;
    private final KeyQueue queue = new KeyQueue();

    IdempotencyFilter(
            IdempotencyKeys keys,
            ReadOnlyEndpoints readOnly,
            ProblemWriter problems,
            HandlerExceptionResolver exceptions) {
        this.keys = keys;
        this.readOnly = readOnly;
        this.problems = problems;
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || isForm(request)
                || readOnly.include(request);
    }

    /// The server reads a form's parts from the connection, where nothing can be read twice: who takes uploads makes
    /// their repeats harmless itself.
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        Caller caller = Callers.current();
        Problem refusal = sent.size() == 1
                ? KeyedRequest.refusal(sent.getFirst(), caller)
                : KeyedRequest.wrongFormat("Send this header once.");
        if (refusal != null) {
            problems.write(refusal, request, response);
            return;
        }
        try {
            byte[] body = request.getInputStream().readAllBytes();
            KeyedRequest keyed = KeyedRequest.of(request, sent.getFirst(), caller, body);
            Exchange exchange = new Exchange(new ReadRequest(request, body), response, chain);
            queue.inTurn(keyed.scope() + '\n' + keyed.key(), () -> once(keyed, exchange))
                    .send(response);
        } catch (Failure failure) {
            rethrow(failure.getCause());
        } catch (BodyTooLarge tooLarge) {
            problems.write(BodyTooLarge.problem(), request, response);
        } catch (RuntimeException exception) {
            // No connection was to be had for the key: nothing has been sent yet.
            if (exceptions.resolveException(request, response, null, exception) == null) {
                throw exception;
            }
        }
    }

    private Outcome once(KeyedRequest keyed, Exchange exchange) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<KeyClaim> claim = keys.claim(keyed);
            if (claim.isPresent()) {
                return first(claim.get(), exchange);
            }
            Optional<Outcome> outcome =
                    keys.find(keyed.scope(), keyed.key()).flatMap(held -> repeat(keyed, held, exchange));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // Another instance is at it, or has just let go.
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        } while (System.nanoTime() - until < 0);
        return response -> problems.write(inProgress(), exchange.request(), response);
    }

    private Outcome first(KeyClaim claim, Exchange exchange) {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(exchange.response());
        try {
            claim.during(() -> exchange.chain().doFilter(exchange.request(), caching));
        } catch (Exception exception) {
            settle(claim, keys::releaseUnlessActed);
            throw exception instanceof RuntimeException unchecked ? unchecked : new Failure(exception);
        }
        if (caching.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            settle(claim, keys::releaseUnlessActed);
        } else if (caching.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            settle(claim, keys::release);
        } else {
            settle(claim, acted -> keys.answer(acted, answer(caching)));
        }
        return response -> caching.copyBodyToResponse();
    }

    /// The caller is told what has happened, also when that cannot be stored any more: a repeat then learns that the
    /// answer is lost, or, if nothing was done, acts once the lease is over.
    private static void settle(KeyClaim claim, Consumer<KeyClaim> how) {
        try {
            how.accept(claim);
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn(
                    "What became of an idempotency key was not stored: {}",
                    unavailable.getClass().getSimpleName());
        }
    }

    /// @return empty while the first request is still worked on
    private Optional<Outcome> repeat(KeyedRequest keyed, Held held, Exchange exchange) {
        if (!keyed.isSameRequestAs(held.fingerprint())) {
            return Optional.of(response -> problems.write(reused(), exchange.request(), response));
        }
        if (!keyed.authority().containsAll(held.authority())) {
            return Optional.of(response -> problems.write(Refusals.notAllowed(), exchange.request(), response));
        }
        Answer answer = held.answer();
        if (answer != null) {
            return Optional.of(response -> replay(answer, response));
        }
        return held.lost()
                ? Optional.of(response -> problems.write(answerLost(), exchange.request(), response))
                : Optional.empty();
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentAsByteArray());
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        setIfPresent(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        setIfPresent(response, HttpHeaders.LOCATION, answer.location());
        setIfPresent(response, HttpHeaders.ETAG, answer.entityTag());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void setIfPresent(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    private static Problem reused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was sent before with another request. Use a new key for a new request.");
    }

    private static Problem answerLost() {
        return new Problem(
                HttpStatus.CONFLICT,
                "answer-lost",
                "The first request with this Idempotency-Key was carried out, but its answer is lost. Read what is there now"
                        + " before you send anything again.");
    }

    private static Problem inProgress() {
        return new Problem(
                HttpStatus.CONFLICT,
                "request-in-progress",
                "The first request with this Idempotency-Key is still being worked on. Send it again in a moment.");
    }

    private static void rethrow(@Nullable Throwable cause) throws ServletException, IOException {
        switch (cause) {
            case IOException exception -> throw exception;
            case ServletException exception -> throw exception;
            case null, default -> throw new IllegalStateException("The request ended in an unexpected way.", cause);
        }
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

    /// What is sent once the key's row is settled, never before.
    @FunctionalInterface
    private interface Outcome {
        void send(HttpServletResponse response) throws IOException;
    }

    /// Carries a checked exception out of the queue.
    private static final class Failure extends RuntimeException {
        Failure(Exception cause) {
            super(cause);
        }
    }
}
