package org.collegium.endorsement.register;

import java.time.LocalDate;

/// What an endorsement is on a day.
public enum EndorsementState {
    /// It is given and has not begun.
    UPCOMING("upcoming"),
    CURRENT("current"),
    /// It does not hold for now.
    SUSPENDED("suspended"),
    FORMER("former");

    private final String code;

    EndorsementState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @param endsOn    the last day
    /// @param suspended whether a suspension ran at the end of the day
    static EndorsementState on(LocalDate day, LocalDate startsOn, LocalDate endsOn, boolean suspended) {
        if (day.isAfter(endsOn)) {
            return FORMER;
        }
        if (suspended) {
            return SUSPENDED;
        }
        return day.isBefore(startsOn) ? UPCOMING : CURRENT;
    }
}
