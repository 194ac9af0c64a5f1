package org.collegium.mentoring.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as the mentee and the coordinator see it.
///
/// @param nextActor    `mentor`, `coordinator` or `mentee`; null when closed
/// @param nextActionBy until when; null when closed
/// @param matchId      set once there is a match
public record RequestView(
        UUID id,
        UUID personId,
        @Nullable String name,
        String goals,
        List<UUID> topics,
        String status,
        @Nullable String nextActor,
        @Nullable Instant nextActionBy,
        Instant requestedAt,
        @Nullable UUID matchId,
        List<Asked> offers) {

    /// One mentor who was asked.
    public record Asked(UUID mentorId, @Nullable String name, String status, Instant offeredAt, Instant respondBy) {}
}
