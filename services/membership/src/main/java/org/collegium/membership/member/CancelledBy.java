package org.collegium.membership.member;

import java.util.Locale;

/// Whose decision a cancellation was.
public enum CancelledBy {
    MEMBER,
    OFFICE;

    /// The word on the wire. The reason itself stays here: it may be personal, and facts are kept for ever.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
