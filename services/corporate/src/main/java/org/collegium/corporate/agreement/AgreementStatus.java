package org.collegium.corporate.agreement;

import java.time.LocalDate;
import java.util.Locale;

/// Where an agreement stands on a day.
public enum AgreementStatus {
    QUOTED,
    UPCOMING,
    ACTIVE,
    ENDED;

    static AgreementStatus on(LocalDate today, boolean accepted, LocalDate startsOn, LocalDate endsOn) {
        if (!accepted) {
            return QUOTED;
        }
        if (today.isBefore(startsOn)) {
            return UPCOMING;
        }
        return today.isAfter(endsOn) ? ENDED : ACTIVE;
    }

    /// As the API writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
