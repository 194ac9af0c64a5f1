package org.collegium.contracts.corporate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A seat is held for the application. Key: `applicationId`. Membership answers by activating or by returning
/// the seat.
///
/// `sponsor` is the employer's name, `membershipEndsOn` the agreement's last day; at `expiresAt` corporate
/// asks again (`reservation-expired`) and keeps the seat held until membership has answered. No longer told:
/// [SeatReservedV2] names the plan as well.
@Contract(type = "collegium.corporate.seat-reserved.v1", topic = "corporate.redemption")
public record SeatReservedV1(
        UUID applicationId,
        UUID agreementId,
        UUID seatId,
        String sponsor,
        LocalDate membershipEndsOn,
        Instant expiresAt) {}
