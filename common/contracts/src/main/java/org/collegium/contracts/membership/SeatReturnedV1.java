package org.collegium.contracts.membership;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The application will not use its reservation, so the seat is free again. Key: `applicationId`. Only
/// membership may say so, because only it knows whether the application became a membership.
///
/// `reason` is `reservation-expired`, `application-withdrawn` or `already-a-member`.
@Contract(type = "collegium.membership.seat-returned.v1", topic = "membership.application")
public record SeatReturnedV1(UUID applicationId, String reason) {}
