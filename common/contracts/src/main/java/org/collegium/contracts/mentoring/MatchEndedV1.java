package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A match is over, without fault. Key: `matchId`. `reason` is `completed`, `not-a-fit`, `circumstances`,
/// `membership-ended` or `coordinator`.
@Contract(type = "collegium.mentoring.match-ended.v1", topic = "mentoring.match")
public record MatchEndedV1(UUID matchId, UUID mentorPersonId, UUID menteePersonId, String reason) {}
