package org.collegium.mentoring.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer as the mentor who is asked sees it.
///
/// @param matchId set once it was accepted
public record OfferView(
        UUID id,
        UUID requestId,
        String status,
        @Nullable String menteeName,
        String goals,
        List<UUID> topics,
        Instant offeredAt,
        Instant respondBy,
        @Nullable UUID matchId) {}
