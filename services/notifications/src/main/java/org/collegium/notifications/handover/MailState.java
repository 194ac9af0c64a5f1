package org.collegium.notifications.handover;

import java.util.Locale;

/// Where a mail to one person stands.
public enum MailState {
    PENDING,
    CLAIMED,
    HANDING_OVER,
    DELIVERED,
    FAILED,
    BOUNCED,
    SUPPRESSED,
    NO_LONGER_ENTITLED,
    UNCERTAIN;

    /// The word in tables and answers, e.g. `handing-over`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nothing more happens to the mail unless a person decides so.
    public boolean isEnd() {
        return switch (this) {
            case PENDING, CLAIMED, HANDING_OVER -> false;
            case DELIVERED, FAILED, BOUNCED, SUPPRESSED, NO_LONGER_ENTITLED, UNCERTAIN -> true;
        };
    }

    public static MailState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
