package org.collegium.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts this service could not handle, for staff to look at and to replay. They also lie on `<topic>-dlt`.
public interface DeadLetters {

    /// The dead letters, newest first.
    ///
    /// @param before only those with a smaller id, for the next page; null for the first
    /// @param limit  how many at the most
    List<DeadLetter> list(@Nullable Long before, int limit);

    Optional<DeadLetter> find(long id);

    /// Hands the fact to its handler again, behind none: at once and in the background.
    ///
    /// @return whether there was such a dead letter
    boolean replay(long id);

    /// Gives a dead letter up for good, with the reason a person gave.
    ///
    /// @return whether there was such a dead letter
    boolean discard(long id, String reason);

    /// One fact that was given up.
    ///
    /// @param state `dead` (could not be handled) or `parked` (its type is not known here)
    record DeadLetter(
            long id,
            String state,
            @Nullable UUID eventId,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String type,
            @Nullable String value,
            String reason,
            int attempts,
            Instant since) {}
}
