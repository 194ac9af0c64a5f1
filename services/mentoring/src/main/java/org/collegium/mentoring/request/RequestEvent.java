package org.collegium.mentoring.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happens to a request and its offers.
public sealed interface RequestEvent {

    record Requested(UUID requestId, UUID personId, List<UUID> topics) implements RequestEvent {}

    record MentorOffered(UUID requestId, UUID offerId, UUID mentorPersonId, Instant respondBy)
            implements RequestEvent {}

    record ReminderDue(UUID requestId, UUID offerId, UUID mentorPersonId, Instant respondBy) implements RequestEvent {}

    /// @param outcome `accepted`, `declined`, `expired` or `withdrawn`
    record OfferClosed(UUID requestId, UUID offerId, UUID mentorPersonId, String outcome) implements RequestEvent {}

    record NeedsCoordinator(UUID requestId, UUID personId, List<UUID> topics) implements RequestEvent {}

    /// @param status `open`, `paused`, `matched` or `withdrawn`
    /// @param reason `accepted`, `mentee`, `membership-ended` or `membership-renewed`
    record StatusChanged(UUID requestId, UUID personId, String status, String reason) implements RequestEvent {}
}
