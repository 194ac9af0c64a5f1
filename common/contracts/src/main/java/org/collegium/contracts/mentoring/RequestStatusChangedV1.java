package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A request was paused, resumed or closed. Key: `requestId`. `status` is `paused`, `open`, `matched`, `withdrawn` or
/// `ended`; `reason` is `accepted`, `mentee`, `membership-ended`, `membership-renewed` or `coordinator`.
@Contract(type = "collegium.mentoring.request-status-changed.v1", topic = "mentoring.request")
public record RequestStatusChangedV1(UUID requestId, UUID personId, String status, String reason) {}
