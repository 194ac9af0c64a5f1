package org.collegium.membership.application;

/// The six digits that prove that somebody reads an address's mail. They are never printed.
public record EmailCode(String digits) {

    /// As sent and as typed.
    public static final String PATTERN = "[0-9]{6}";

    static EmailCode of(int number) {
        return new EmailCode("%06d".formatted(number));
    }

    /// How many codes there are.
    static final int COUNT = 1_000_000;

    @Override
    public String toString() {
        return "EmailCode[…]";
    }
}
