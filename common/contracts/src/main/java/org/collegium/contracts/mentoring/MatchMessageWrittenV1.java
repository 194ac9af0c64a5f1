package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// One of a pair wrote to the other. Key: `matchId`. The text stays in mentoring, on the page of the match.
@Contract(type = "collegium.mentoring.match-message-written.v1", topic = "mentoring.match")
public record MatchMessageWrittenV1(UUID matchId, UUID messageId, UUID fromPersonId, UUID toPersonId) {}
