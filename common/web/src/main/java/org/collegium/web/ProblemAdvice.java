package org.collegium.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers every exception that leaves a controller with a problem document; the text of an exception is logged, never
/// sent.
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final OutageLog outages = new OutageLog();

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDocument> answer(Exception exception, HttpServletRequest request) {
        Problem problem = Refusals.of(exception);
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            log.debug("The caller of {} {} went away.", request.getMethod(), request.getRequestURI(), exception);
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            outages.refused(request.getMethod(), request.getRequestURI(), exception);
        } else if (problem.status().is5xxServerError()) {
            log.error("{} {} ended in {}.", request.getMethod(), request.getRequestURI(), problem.code(), exception);
        }
        ResponseEntity<ProblemDocument> answer = ProblemDocument.answer(problem, request.getRequestURI());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> headers.addAll(headersOf(exception)))
                .headers(headers -> headers.addAll(answer.getHeaders()))
                .body(answer.getBody());
    }

    /// `Allow` and `Accept` say what would have been understood.
    private static HttpHeaders headersOf(Exception exception) {
        return exception instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }
}
