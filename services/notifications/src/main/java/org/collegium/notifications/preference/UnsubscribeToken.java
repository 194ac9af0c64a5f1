package org.collegium.notifications.preference;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The 26 characters in an unsubscribe link: a delivery's random number in lower-case Crockford base32.
public record UnsubscribeToken(UUID value) {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 26;

    private static final int BITS = 5;

    /// Reads a token from a link; empty for what cannot be one.
    public static Optional<UnsubscribeToken> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != LENGTH || lower.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(DIGITS.indexOf(lower.charAt(i))));
        }
        return number.bitLength() > Long.SIZE * 2
                ? Optional.empty()
                : Optional.of(new UnsubscribeToken(
                        new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue())));
    }

    @Override
    public String toString() {
        BigInteger number = unsigned(value.getMostSignificantBits())
                .shiftLeft(Long.SIZE)
                .or(unsigned(value.getLeastSignificantBits()));
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(number.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }
}
