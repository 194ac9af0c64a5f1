package org.collegium.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/// Tells why a body could not be read: it is missing, too large, no JSON, or a named field holds the wrong kind of
/// value.
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        if (BodyTooLarge.isCauseOf(unreadable)) {
            return BodyTooLarge.problem();
        }
        return switch (unreadable.getCause()) {
            case null -> new Problem(HttpStatus.BAD_REQUEST, "body-missing", "Send a JSON body with this request.");
            case InputCoercionException number ->
                Problem.invalid(
                        path(number.getPath()), "out-of-range", "This number is outside what is possible here.");
            case DatabindException databind when !isTrailing(databind) -> wrongField(databind);
            default ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "malformed-json",
                        "The body is not JSON as RFC 8259 has it: check quotes, commas and names sent twice.");
        };
    }

    /// A second document after the first, which is no JSON text.
    private static boolean isTrailing(DatabindException databind) {
        return databind.getOriginalMessage().startsWith("Trailing token");
    }

    private static Problem wrongField(DatabindException databind) {
        String path = path(databind.getPath());
        return switch (databind) {
            case InvalidFormatException format
            when isText(format) && format.getTargetType().isEnum() ->
                Problem.invalid(path, "unknown-value", "Possible here are: " + constants(format.getTargetType()) + ".");
            case InvalidFormatException format
            when isText(format) && !isScalar(format.getTargetType()) ->
                Problem.invalid(path, "wrong-format", "This value is not written as it has to be here.");
            case MismatchedInputException missing
            when isNullForPrimitive(missing) -> Problem.invalid(path, "required", "Fill this in.");
            default -> Problem.invalid(path, "wrong-type", "This value is not of the kind that belongs here.");
        };
    }

    /// Whether a text was sent where a date, an id or the like is written as a text.
    private static boolean isText(InvalidFormatException format) {
        return format.getTargetType() != null && format.getValue() instanceof String;
    }

    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class;
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean isNullForPrimitive(MismatchedInputException mismatch) {
        Class<?> target = mismatch.getTargetType();
        return target != null
                && target.isPrimitive()
                && mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }
}
