package org.collegium.mentoring.mentor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mentor as the coordinator and the mentor see them.
///
/// @param name        null until membership has told it
/// @param mentees     how many they mentor now
/// @param nextStages  where they may go from here
public record MentorView(
        UUID id,
        UUID personId,
        @Nullable String name,
        String stage,
        @Nullable String pausedBy,
        List<UUID> topics,
        int capacity,
        int mentees,
        String region,
        String remote,
        String statement,
        Instant appliedAt,
        Instant movedAt,
        List<String> nextStages,
        List<Move> moves) {

    /// One step of the course. The note is the coordinator's.
    public record Move(
            @Nullable String from, String stage, @Nullable String note, Instant at) {}

    /// Without the coordinator's notes, as the mentor sees it.
    public MentorView withoutNotes() {
        return with(moves.stream()
                .map(move -> new Move(move.from(), move.stage(), null, move.at()))
                .toList());
    }

    MentorView with(List<Move> course) {
        return new MentorView(
                id,
                personId,
                name,
                stage,
                pausedBy,
                topics,
                capacity,
                mentees,
                region,
                remote,
                statement,
                appliedAt,
                movedAt,
                nextStages,
                course);
    }
}
