package org.collegium.contracts.corporate;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The reserved seat pays for a membership. Key: `applicationId`.
@Contract(type = "collegium.corporate.seat-redeemed.v1", topic = "corporate.redemption")
public record SeatRedeemedV1(UUID applicationId, UUID agreementId, UUID seatId, UUID membershipId) {}
