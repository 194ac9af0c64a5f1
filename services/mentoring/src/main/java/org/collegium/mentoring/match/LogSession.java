package org.collegium.mentoring.match;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the pair notes a session.
public record LogSession(
        UUID matchId,
        UUID caller,
        LocalDate heldOn,
        int minutes,
        @Nullable String note) {}
