package org.collegium.contracts.corporate;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The time to use a reservation is over and corporate asks whether it was used. Key: `applicationId`.
/// Membership answers with its activation, already under way, or with `seat-returned`.
@Contract(type = "collegium.corporate.reservation-expired.v1", topic = "corporate.redemption")
public record ReservationExpiredV1(UUID applicationId, UUID agreementId, UUID seatId) {}
