package org.collegium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.collegium.web.IdempotencyKeys.Answer;
import org.collegium.web.IdempotencyKeys.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes a POST that is sent twice with one `Idempotency-Key` happen once, and gives the repeat the first answer.
///
/// The key's row, the use case's changes and the stored answer are one transaction, so a crash leaves all or none. A
/// refusal
/// (4xx) or a failure (5xx) rolls back and is not stored: the caller may mend the request and send it again under the
/// same key.
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver exceptions;
    private final KeyQueue queue = new KeyQueue();

    IdempotencyFilter(
            IdempotencyKeys keys,
            TransactionTemplate transaction,
            ProblemWriter problems,
            HandlerExceptionResolver exceptions) {
        this.keys = keys;
        this.transaction = transaction;
        this.problems = problems;
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || isForm(request);
    }

    /// The server reads a form's parts from the connection, where nothing can be read twice: who takes uploads makes
    /// their
    /// repeats harmless itself.
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() != 1 || !PRINTABLE.matcher(sent.getFirst()).matches()) {
            problems.write(wrongKey(), request, response);
            return;
        }
        try {
            byte[] body = request.getInputStream().readAllBytes();
            Keyed keyed = new Keyed(Callers.current().subject(), sent.getFirst(), fingerprint(request, body));
            Exchange exchange = new Exchange(new ReadRequest(request, body), response, chain);
            queue.inTurn(keyed.caller() + '\n' + keyed.key(), () -> once(keyed, exchange))
                    .send(response);
        } catch (Failure failure) {
            rethrow(failure.getCause());
        } catch (BodyTooLarge tooLarge) {
            problems.write(BodyTooLarge.problem(), request, response);
        } catch (RuntimeException exception) {
            // The commit itself failed, or no connection was to be had: nothing has been sent yet.
            if (exceptions.resolveException(request, response, null, exception) == null) {
                throw exception;
            }
        }
    }

    private Outcome once(Keyed keyed, Exchange exchange) {
        return transaction.execute(status -> {
            if (keys.take(keyed.caller(), keyed.key(), keyed.fingerprint())) {
                return first(keyed, exchange, status);
            }
            Answered answered = keys.find(keyed.caller(), keyed.key())
                    .orElseThrow(() -> new IllegalStateException("An idempotency key vanished while it was in use."));
            if (!MessageDigest.isEqual(answered.fingerprint(), keyed.fingerprint())) {
                return response -> problems.write(reused(), exchange.request(), response);
            }
            return response -> replay(answered.answer(), response);
        });
    }

    private Outcome first(Keyed keyed, Exchange exchange, TransactionStatus status) {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(exchange.response());
        try {
            exchange.chain().doFilter(exchange.request(), caching);
        } catch (ServletException | IOException exception) {
            throw new Failure(exception);
        }
        if (caching.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            status.setRollbackOnly();
        } else {
            keys.answer(keyed.caller(), keyed.key(), answer(caching));
        }
        return response -> caching.copyBodyToResponse();
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

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }

    private static Problem wrongKey() {
        return Problem.invalid(
                HEADER, "wrong-format", "Send one key of 1 to 255 printable ASCII characters, e.g. a UUID.");
    }

    private static Problem reused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was sent before with another request. Use a new key for a new request.");
    }

    private static void rethrow(@Nullable Throwable cause) throws ServletException, IOException {
        switch (cause) {
            case IOException exception -> throw exception;
            case ServletException exception -> throw exception;
            case null, default -> throw new IllegalStateException("The request ended in an unexpected way.", cause);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    private record Keyed(String caller, String key, byte[] fingerprint) {}

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

    /// What is sent once the transaction has ended, never before.
    @FunctionalInterface
    private interface Outcome {
        void send(HttpServletResponse response) throws IOException;
    }

    /// Carries a checked exception out of the transaction, which it rolls back.
    private static final class Failure extends RuntimeException {
        Failure(Exception cause) {
            super(cause);
        }
    }
}
