package org.collegium.issues.entitlement;

import java.time.LocalDate;

/// The span of a membership.
///
/// @param endsOn the last usable day
record Term(LocalDate startsOn, LocalDate endsOn) {

    boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
