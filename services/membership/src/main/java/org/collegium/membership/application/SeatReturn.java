package org.collegium.membership.application;

import java.util.Locale;

/// Why a seat that was held for an application is given back.
public enum SeatReturn {
    RESERVATION_EXPIRED,
    APPLICATION_WITHDRAWN,
    ALREADY_A_MEMBER;

    /// The word on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
