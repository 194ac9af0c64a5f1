package org.collegium.notifications.suppression;

import java.util.Locale;

/// Why an address is not written to.
public enum SuppressionReason {
    COMPLAINT,
    HARD_BOUNCE,
    REQUEST,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
