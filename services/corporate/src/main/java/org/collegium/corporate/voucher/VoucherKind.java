package org.collegium.corporate.voucher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who uses a code.
public enum VoucherKind {
    /// All the employer's staff.
    SHARED,
    /// One person.
    UNIQUE;

    /// As the API and the database write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word, if there is one.
    public static Optional<VoucherKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
