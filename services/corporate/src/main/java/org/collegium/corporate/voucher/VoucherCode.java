package org.collegium.corporate.voucher;

import java.util.Locale;

/// A voucher code in the form that is hashed: prefix and twelve characters, upper case, without dashes and spaces.
///
/// The last twelve characters are Crockford base32, where O, I and L are read as 0, 1 and 1; the prefix stays
/// letters. The twelfth is a check character: over GF(32) the twelve, read as a polynomial, vanish at a primitive
/// element, so any one wrong character and any two exchanged ones are noticed.
public record VoucherCode(String normalised) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Characters after the prefix, the check character among them.
    static final int TAIL = 12;

    /// More than any code has, even with a dash after every letter; longer input is none.
    public static final int MAX_TYPED = 64;

    private static final int GROUP = 4;
    private static final int FIELD = 32;
    private static final int PRIMITIVE_POLYNOMIAL = 0b100101;

    /// Reads what a person typed, whatever its case, dashes and spaces.
    public static VoucherCode typed(String text) {
        String bare = text.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        int tailAt = Math.max(0, bare.length() - TAIL);
        String tail = bare.substring(tailAt).replace('O', '0').replace('I', '1').replace('L', '1');
        return new VoucherCode(bare.substring(0, tailAt) + tail);
    }

    static VoucherCode of(String prefix, String randomCharacters) {
        return new VoucherCode(prefix + randomCharacters + checkCharacter(randomCharacters));
    }

    static char checkCharacter(String characters) {
        return ALPHABET.charAt(timesAlpha(evaluate(characters)));
    }

    /// Whether it has a tail whose check character is right; only then is it worth looking for.
    public boolean isWellFormed() {
        int tailAt = normalised.length() - TAIL;
        if (tailAt < 0 || normalised.length() > MAX_TYPED) {
            return false;
        }
        String tail = normalised.substring(tailAt);
        return tail.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && evaluate(tail) == 0;
    }

    /// As people read it: `ESSEX-7K4M-9Q2X-TN5W`.
    String display() {
        int tailAt = normalised.length() - TAIL;
        StringBuilder shown = new StringBuilder(normalised.substring(0, tailAt));
        for (int at = tailAt; at < normalised.length(); at += GROUP) {
            shown.append('-').append(normalised, at, at + GROUP);
        }
        return shown.toString();
    }

    /// A code is a secret: it must not reach a log by being printed.
    @Override
    public String toString() {
        return "VoucherCode[…]";
    }

    private static int evaluate(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum = timesAlpha(sum) ^ ALPHABET.indexOf(characters.charAt(i));
        }
        return sum;
    }

    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return shifted < FIELD ? shifted : shifted ^ PRIMITIVE_POLYNOMIAL;
    }
}
