package org.collegium.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// Tells broken constraints as `invalid-fields`, one entry a field with its JSON path.
///
/// A constraint may bring its own words as `message = "code|How to mend it."`; the usual ones have theirs here, so
/// that the answer depends neither on the caller's language nor on the validator's version.
final class WrongFields {

    private WrongFields() {}

    static Problem of(MethodArgumentNotValidException invalid) {
        @Nullable Object request = invalid.getTarget();
        return problem(invalid.getAllErrors().stream()
                .map(WrongFields::field)
                .sorted(new DeclaredOrder(request == null ? null : request.getClass()))
                .toList());
    }

    static Problem of(HandlerMethodValidationException invalid) {
        List<Problem.Field> fields = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            MethodParameter parameter = result.getMethodParameter();
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                return Problem.notFound();
            }
            if (result instanceof ParameterErrors body) {
                body.getAllErrors().stream()
                        .map(WrongFields::field)
                        .sorted(new DeclaredOrder(parameter.getParameterType()))
                        .forEach(fields::add);
            } else {
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    fields.add(field(nameOf(parameter), result.unwrap(error, ConstraintViolation.class)));
                }
            }
        }
        return problem(fields);
    }

    static Problem of(ConstraintViolationException invalid) {
        return problem(invalid.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> field(violation.getPropertyPath().toString(), violation))
                .toList());
    }

    private static Problem problem(List<Problem.Field> fields) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Some of what was sent cannot be used. Correct the fields named below and send it again.",
                fields);
    }

    private static Problem.Field field(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "$";
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return new Problem.Field(path, "wrong-type", "This value is not of the kind that belongs here.");
        }
        return field(path, error.unwrap(ConstraintViolation.class));
    }

    private static Problem.Field field(String path, ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        String message = String.valueOf(violation.getMessage());
        int bar = message.indexOf('|');
        if (bar > 0) {
            return new Problem.Field(path, message.substring(0, bar), message.substring(bar + 1));
        }
        String name = constraint.annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Problem.Field(path, "required", "Fill this in.");
            case "Size", "Length" -> new Problem.Field(path, "wrong-size", sizeDetail(violation));
            case "Min",
                    "Max",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "DecimalMin",
                    "DecimalMax",
                    "Range",
                    "Digits" -> new Problem.Field(path, "out-of-range", rangeDetail(name, violation));
            case "Pattern" -> new Problem.Field(path, "wrong-format", "This is not written as it has to be here.");
            default -> new Problem.Field(path, hyphened(name), "This value cannot be used here.");
        };
    }

    private static String sizeDetail(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return "Between " + attributes.get("min") + " and " + attributes.get("max") + " are possible here.";
    }

    private static String rangeDetail(String name, ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (name) {
            case "Min", "DecimalMin" -> "Enter " + attributes.get("value") + " or more.";
            case "Max", "DecimalMax" -> "Enter " + attributes.get("value") + " or less.";
            default -> "This number is outside what is possible here.";
        };
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && !query.name().isEmpty()) {
            return query.name();
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        @Nullable String name = parameter.getParameterName();
        return name == null ? "$" : name;
    }
}
