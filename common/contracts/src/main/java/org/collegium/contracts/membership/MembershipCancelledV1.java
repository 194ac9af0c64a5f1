package org.collegium.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// A membership ends by the member's or the office's decision. Key: `membershipId`. `endsOn` is the last
/// usable day.
///
/// `seatUntil` is set when the member has resigned with immediate effect: the last day on which an employer's seat is
/// needed, the day before. Left out, the seat is needed to the end of `endsOn`.
@Contract(type = "collegium.membership.membership-cancelled.v1", topic = "membership.membership")
public record MembershipCancelledV1(
        UUID membershipId,
        UUID personId,
        LocalDate endsOn,
        String reason,
        @Nullable LocalDate seatUntil) {

    /// One that takes effect when its last day is over.
    public MembershipCancelledV1(UUID membershipId, UUID personId, LocalDate endsOn, String reason) {
        this(membershipId, personId, endsOn, reason, null);
    }
}
