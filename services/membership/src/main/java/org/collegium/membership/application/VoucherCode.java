package org.collegium.membership.application;

import java.util.Locale;

/// A voucher code as somebody typed it. It is never printed.
public record VoucherCode(String typed) {

    /// Longer than any code with any number of dashes.
    public static final int MAX = 64;

    /// The random characters and the check character at the end, which are Crockford's base32.
    private static final int SECRET_LENGTH = 12;

    /// The one form of the code: upper case, no dashes or blanks, look-alikes folded in the part without words.
    String canonical() {
        String compact = typed.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        int secret = Math.max(0, compact.length() - SECRET_LENGTH);
        return compact.substring(0, secret)
                + compact.substring(secret).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    @Override
    public String toString() {
        return "VoucherCode[…]";
    }
}
