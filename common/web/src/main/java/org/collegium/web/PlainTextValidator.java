package org.collegium.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks [PlainText]; public because a validator outside of Spring makes it by its constructor.
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    /// A word encoded for a mail's header (RFC 2047): a mail program would show what it hides, line breaks included.
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?]*\\?[BbQq]\\?");

    private int max;
    private boolean optional;
    private boolean multiline;

    @Override
    public void initialize(PlainText annotation) {
        max = annotation.max();
        optional = annotation.optional();
        multiline = annotation.multiline();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        @Nullable String refusal = refusal(value);
        return refusal == null || Refused.with(refusal, context);
    }

    private @Nullable String refusal(@Nullable String value) {
        if (value == null) {
            return optional ? null : "required|Fill this in.";
        }
        if (value.codePointCount(0, value.length()) > max) {
            return "too-long|Use at most " + max + " characters.";
        }
        if (!multiline && value.codePoints().anyMatch(PlainTextValidator::breaksLine)) {
            return "line-break|Write this on one line.";
        }
        if (!multiline && ENCODED_WORD.matcher(value).find()) {
            return "encoded-word|Write this as it is to be read, without =? and ?=.";
        }
        if (value.codePoints().anyMatch(this::isControl)) {
            return "control-character|Remove the characters that cannot be seen and type this afresh.";
        }
        return value.codePoints().allMatch(InvisibleCharacters::contain) ? "required|Fill this in." : null;
    }

    private static boolean breaksLine(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private boolean isControl(int character) {
        if (multiline && (breaksLine(character) || character == '\t')) {
            return false;
        }
        return switch (Character.getType(character)) {
            // A lone surrogate has no UTF-8 form: the database and every mail would hold something else.
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> !multiline && reordersText(character);
        };
    }

    /// Embeddings, overrides and isolates of the bidirectional algorithm: one in a name would reorder what follows it
    /// in a mail header or a table. Right-to-left text needs none of them.
    private static boolean reordersText(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
