package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.UUID;

/// A term of a membership ends.
///
/// @param endsOn    its last day
/// @param seatUntil the last day on which it needs a seat; the day before its last, if the member resigned at once
public record MembershipEnd(UUID membershipId, LocalDate endsOn, LocalDate seatUntil) {

    /// The seat is needed to the last day.
    public MembershipEnd(UUID membershipId, LocalDate endsOn) {
        this(membershipId, endsOn, endsOn);
    }
}
