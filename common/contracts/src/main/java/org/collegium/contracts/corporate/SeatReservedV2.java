package org.collegium.contracts.corporate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A seat of the agreement's plan is held for the application. Key: `applicationId`. Membership answers by
/// activating or by returning the seat.
///
/// `plan` is what the agreement pays for, `sponsor` the employer's name, `membershipEndsOn` the agreement's last day;
/// at `expiresAt` corporate asks again (`reservation-expired`) and keeps the seat held until membership has answered.
@Contract(type = "collegium.corporate.seat-reserved.v2", topic = "corporate.redemption")
public record SeatReservedV2(
        UUID applicationId,
        UUID agreementId,
        UUID seatId,
        String plan,
        String sponsor,
        LocalDate membershipEndsOn,
        Instant expiresAt) {}
