package org.collegium.endorsement.web;

import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// Words from a query or a form, where an empty field is as good as none.
final class Typed {

    private Typed() {}

    static @Nullable String words(String field, @Nullable String sent, int max) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String words = sent.strip();
        if (words.codePointCount(0, words.length()) > max) {
            throw Problem.invalid(field, "too-long", "Use at most " + max + " characters.");
        }
        if (words.codePoints().anyMatch(Typed::isUnseen)) {
            throw Problem.invalid(field, "control-character", "Remove the characters that cannot be seen.");
        }
        return words;
    }

    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
