package org.collegium.contracts.mentoring;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// No mentor is left to ask, so the coordinator acts next. Key: `requestId`.
@Contract(type = "collegium.mentoring.request-needs-coordinator.v1", topic = "mentoring.request")
public record RequestNeedsCoordinatorV1(UUID requestId, UUID personId, List<UUID> topics) {}
