package org.collegium.corporate.redemption;

import java.util.Locale;

enum RedemptionStatus {
    /// Something is known of the application, but its request has not come.
    AWAITED,
    RESERVED,
    REDEEMED,
    RELEASED,
    REFUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RedemptionStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
