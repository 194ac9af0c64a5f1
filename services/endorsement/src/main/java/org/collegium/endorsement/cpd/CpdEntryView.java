package org.collegium.endorsement.cpd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a member's record.
///
/// @param source        `own`, `register` or `mentoring`
/// @param status        `draft` or `confirmed`
/// @param correctedAt   when it was corrected last, null if it never was
/// @param endorsedOnDay for what was found in the register: whether it was endorsed on the day attended
public record CpdEntryView(
        UUID id,
        String source,
        String status,
        String title,
        LocalDate heldOn,
        int minutes,
        @Nullable String reflection,
        @Nullable String seal,
        @Nullable Boolean endorsedOnDay,
        @Nullable UUID sessionId,
        @Nullable Instant correctedAt) {}
