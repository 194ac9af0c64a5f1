package org.collegium.corporate.redemption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What happens in the conversation about one application.
public sealed interface RedemptionEvent {

    UUID applicationId();

    /// A seat is held for the application.
    record SeatReserved(
            UUID applicationId,
            UUID agreementId,
            UUID seatId,
            String plan,
            String sponsor,
            LocalDate membershipEndsOn,
            Instant expiresAt)
            implements RedemptionEvent {}

    /// The application gets no seat.
    record SeatRefused(UUID applicationId, SeatRefusal reason) implements RedemptionEvent {}

    /// The seat pays for a membership.
    record SeatRedeemed(UUID applicationId, UUID agreementId, UUID seatId, UUID membershipId)
            implements RedemptionEvent {}

    /// The reservation's time is over and nobody has said what became of it.
    record ReservationExpired(UUID applicationId, UUID agreementId, UUID seatId) implements RedemptionEvent {}

    /// The seat is free again.
    record SeatReleased(UUID applicationId, UUID agreementId, UUID seatId, String reason) implements RedemptionEvent {}
}
