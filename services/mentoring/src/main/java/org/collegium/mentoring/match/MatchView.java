package org.collegium.mentoring.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A match as the pair sees it; the coordinator sees it [#withoutNotes].
///
/// @param minutes how long the sessions took together
public record MatchView(
        UUID id,
        UUID requestId,
        Party mentor,
        Party mentee,
        Instant beganAt,
        @Nullable String agreement,
        @Nullable UUID agreementProposer,
        @Nullable Instant agreedAt,
        @Nullable Instant endedAt,
        @Nullable String endingReason,
        int minutes,
        List<Session> sessions) {

    /// One of the pair; the name is null until membership has told it, email and phone unless the other may see them.
    public record Party(
            UUID personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        Party unreachable() {
            return new Party(personId, name, null, null);
        }
    }

    public record Session(
            UUID id,
            LocalDate heldOn,
            int minutes,
            @Nullable String note,
            UUID loggedBy) {}

    MatchView with(List<Session> held) {
        return new MatchView(
                id,
                requestId,
                mentor,
                mentee,
                beganAt,
                agreement,
                agreementProposer,
                agreedAt,
                endedAt,
                endingReason,
                held.stream().mapToInt(Session::minutes).sum(),
                held);
    }

    boolean isOf(UUID person) {
        return person.equals(mentor.personId) || person.equals(mentee.personId);
    }

    /// What the coordinator may see: that they work and how long, not what about or how they reach each other.
    public MatchView withoutNotes() {
        List<Session> bare = sessions.stream()
                .map(one -> new Session(one.id(), one.heldOn(), one.minutes(), null, one.loggedBy()))
                .toList();
        return new MatchView(
                id,
                requestId,
                mentor.unreachable(),
                mentee.unreachable(),
                beganAt,
                null,
                null,
                agreedAt,
                endedAt,
                endingReason,
                minutes,
                bare);
    }
}
