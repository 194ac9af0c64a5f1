package org.collegium.mentoring.match;

import java.time.LocalDate;
import java.util.UUID;

/// What happens to a match.
public sealed interface MatchEvent {

    record Begun(UUID matchId, UUID requestId, UUID mentorPersonId, UUID menteePersonId) implements MatchEvent {}

    record SessionLogged(
            UUID matchId, UUID sessionId, UUID mentorPersonId, UUID menteePersonId, LocalDate heldOn, int minutes)
            implements MatchEvent {}

    /// One of the two proposed how they work together.
    record Proposed(UUID matchId, UUID proposer, UUID other) implements MatchEvent {}

    record MessageWritten(UUID matchId, UUID messageId, UUID from, UUID to) implements MatchEvent {}

    record Ended(UUID matchId, UUID mentorPersonId, UUID menteePersonId, String reason) implements MatchEvent {}
}
