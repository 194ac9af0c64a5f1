package org.collegium.endorsement.register;

import java.util.Locale;
import java.util.Optional;

/// The ten characters of a seal, in Crockford's base32: no character is mistaken for another when read aloud.
record SealCode(String text) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// 50 bits: nobody comes upon a seal by chance.
    static final int LENGTH = 10;

    private static final int MAX_TYPED = 20;

    /// @param numbers ten numbers from 0 to 31
    static SealCode of(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(ALPHABET.charAt(number));
        }
        return new SealCode(text.toString());
    }

    /// Reads what a person typed, whatever its case, dashes and spaces; empty if it is no seal.
    static Optional<SealCode> typed(String text) {
        if (text.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String bare = text.replace("-", "")
                .replace(" ", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean whole = bare.length() == LENGTH && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return whole ? Optional.of(new SealCode(bare)) : Optional.empty();
    }
}
