package org.collegium.web;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one table from what went wrong at the door to what the caller is told. Its codes are promises.
final class Refusals {

    private static final String UNIQUE_VIOLATION = "23505";

    private Refusals() {}

    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case MethodArgumentNotValidException invalid -> WrongFields.of(invalid);
            case HandlerMethodValidationException invalid -> WrongFields.of(invalid);
            case ConstraintViolationException invalid -> WrongFields.of(invalid);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case NoResourceFoundException absent -> Problem.notFound();
            case NoHandlerFoundException absent -> Problem.notFound();
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method.getMethod());
            case HttpMediaTypeNotSupportedException media -> unsupportedMediaType();
            case HttpMediaTypeNotAcceptableException media -> notAcceptable();
            case MaxUploadSizeExceededException tooLarge -> BodyTooLarge.problem();
            case MultipartException unreadable when UnreadableForm.isCauseOf(unreadable) -> ofStatus(400);
            case InvalidParameterException unreadable -> ofStatus(unreadable.getErrorCode());
            case RequestRejectedException unreadable -> ofStatus(400);
            case AuthenticationException missing -> tokenMissing();
            case AccessDeniedException denied -> notAllowed();
            case DataAccessException away when Outage.isCauseOf(away) -> tryAgain();
            case OptimisticLockingFailureException changed -> changedMeanwhile();
            case DuplicateKeyException changed -> changedMeanwhile();
            case DataIntegrityViolationException broken when isDuplicate(broken) -> changedMeanwhile();
            case TransientDataAccessException busy -> tryAgain();
            case DataAccessResourceFailureException busy -> tryAgain();
            case CannotCreateTransactionException busy -> tryAgain();
            case Exception away when Outage.isCauseOf(away) -> tryAgain();
            case Exception text when Outage.isUnencodableText(text) -> unencodable("$");
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                ofStatus(response.getStatusCode().value());
            default -> BodyTooLarge.isCauseOf(thrown) ? BodyTooLarge.problem() : internalError();
        };
    }

    /// What an answer without a body of its own is told as, e.g. one that the server made before any controller.
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> tokenMissing();
            case 403 -> notAllowed();
            case 404 -> Problem.notFound();
            case 405 -> methodNotAllowed("This method");
            case 406 -> notAcceptable();
            case 408 -> requestTooSlow();
            case 413 -> BodyTooLarge.problem();
            case 414 -> addressTooLong();
            case 415 -> unsupportedMediaType();
            case 501, 505 -> notSupported(status);
            case 503 -> tryAgain();
            default ->
                status >= 400 && status < 500
                        ? new Problem(HttpStatus.BAD_REQUEST, "bad-request", "The request is not one we understand.")
                        : internalError();
        };
    }

    static Problem tokenMissing() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "token-missing",
                "Send an access token: Authorization: Bearer, then the token.");
    }

    static Problem tokenInvalid() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "token-invalid",
                "The access token has expired or is not one of ours. Ask for a new one.");
    }

    static Problem notAllowed() {
        return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "You are known, but your role does not allow this.");
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        // An id that cannot be one names nothing.
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.notFound();
        }
        return Problem.invalid(mismatch.getName(), "wrong-type", "This value is not of the kind that belongs here.");
    }

    /// A guard looked and found nothing, and then another transaction was quicker: the unique constraint has the last
    /// word.
    private static boolean isDuplicate(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static Problem missing(String name) {
        return Problem.invalid(name, "required", "Fill this in.");
    }

    static Problem methodNotAllowed(String method) {
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                method + " is not possible here; see the Allow header.");
    }

    static Problem malformedAddress() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-address",
                "The address of the request cannot be read. Check how it is written.");
    }

    private static Problem addressTooLong() {
        return new Problem(
                HttpStatus.URI_TOO_LONG,
                "address-too-long",
                "The address of the request is too long. Ask for less at once.");
    }

    private static Problem requestTooSlow() {
        return new Problem(
                HttpStatus.REQUEST_TIMEOUT,
                "request-too-slow",
                "The body came too slowly, and we stopped waiting. Send it again over a faster line.");
    }

    private static Problem notSupported(int status) {
        return new Problem(
                HttpStatus.valueOf(status), "not-supported", "This way of asking is not one that we understand.");
    }

    private static Problem unsupportedMediaType() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "Send the body as JSON, with Content-Type: application/json.");
    }

    private static Problem notAcceptable() {
        return new Problem(
                HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "We answer in JSON: send Accept: application/json.");
    }

    static Problem changedMeanwhile() {
        return new Problem(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Somebody else changed this at the same moment. Read it again and repeat.");
    }

    /// @param field `$` if it was found only where it could not be stored
    static Problem unencodable(String field) {
        return Problem.invalid(
                field, "control-character", "Remove the characters that cannot be seen and type this afresh.");
    }

    private static Problem tryAgain() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "try-again",
                "We cannot do this at the moment. Try again soon; with the same Idempotency-Key it is done once.");
    }

    private static Problem internalError() {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong on our side; we have a record of it. Look whether your change is there before you send it again.");
    }
}
