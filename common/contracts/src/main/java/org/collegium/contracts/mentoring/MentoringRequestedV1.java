package org.collegium.contracts.mentoring;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A member asks for a mentor. Key: `requestId`. `topics` are topic ids; the goals stay with mentoring.
@Contract(type = "collegium.mentoring.mentoring-requested.v1", topic = "mentoring.request")
public record MentoringRequestedV1(UUID requestId, UUID personId, List<UUID> topics) {}
