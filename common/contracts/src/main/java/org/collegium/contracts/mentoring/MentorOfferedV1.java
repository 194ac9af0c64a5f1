package org.collegium.contracts.mentoring;

import java.time.Instant;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A request lies with one mentor, who answers until `respondBy`. Key: `requestId`.
@Contract(type = "collegium.mentoring.mentor-offered.v1", topic = "mentoring.request")
public record MentorOfferedV1(UUID requestId, UUID offerId, UUID mentorPersonId, Instant respondBy) {}
