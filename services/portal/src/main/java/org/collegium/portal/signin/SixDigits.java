package org.collegium.portal.signin;

import java.util.Locale;
import java.util.Optional;

/// A code that is read in a mail and typed into another page.
///
/// @param value six digits; a secret
public record SixDigits(String value) {

    private static final int LENGTH = 6;
    private static final int HOW_MANY = 1_000_000;

    /// Longer than any code with spaces between its digits.
    private static final int MOST_TYPED = 40;

    static SixDigits random() {
        return new SixDigits(String.format(Locale.ROOT, "%06d", Secrets.below(HOW_MANY)));
    }

    /// Reads a code as it is typed or pasted: spaces and dashes do not matter, nor in which script the digits are.
    ///
    /// @return nothing if it cannot be a code
    public static Optional<SixDigits> typed(String text) {
        if (text.length() > MOST_TYPED) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!isBetweenDigits(character)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new SixDigits(digits.toString())) : Optional.empty();
    }

    private static boolean isBetweenDigits(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT;
    }

    /// Salted with the request's own challenge: two requests with one code have nothing in common.
    byte[] hash(byte[] challengeHash) {
        return Secrets.hash(challengeHash, value);
    }

    @Override
    public String toString() {
        return "SixDigits[secret]";
    }
}
