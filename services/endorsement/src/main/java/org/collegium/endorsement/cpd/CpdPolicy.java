package org.collegium.endorsement.cpd;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// What a record may hold.
final class CpdPolicy {

    /// Nobody learns for longer in one day; a longer course is one entry for each day.
    static final int MOST_MINUTES = 12 * 60;

    /// No audit looks farther back.
    static final Period FARTHEST_BACK = Period.ofYears(10);

    private CpdPolicy() {}

    static Optional<CpdRefusal> refusalOf(LocalDate heldOn, int minutes, LocalDate today) {
        if (heldOn.isAfter(today)) {
            return Optional.of(CpdRefusal.HELD_IN_THE_FUTURE);
        }
        if (heldOn.isBefore(today.minus(FARTHEST_BACK))) {
            return Optional.of(CpdRefusal.HELD_TOO_LONG_AGO);
        }
        return minutes < 1 || minutes > MOST_MINUTES ? Optional.of(CpdRefusal.ABSURD_LENGTH) : Optional.empty();
    }
}
