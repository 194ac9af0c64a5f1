package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A mentor and a mentee begin. Key: `matchId`.
@Contract(type = "collegium.mentoring.mentor-matched.v1", topic = "mentoring.match")
public record MentorMatchedV1(UUID matchId, UUID requestId, UUID mentorPersonId, UUID menteePersonId) {}
