package org.collegium.contracts.corporate;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A seat is free again. Key: `applicationId`. `reason` as in `seat-returned`, or
/// `member-left`: the membership that it paid for is over.
@Contract(type = "collegium.corporate.seat-released.v1", topic = "corporate.redemption")
public record SeatReleasedV1(UUID applicationId, UUID agreementId, UUID seatId, String reason) {}
