package org.collegium.notifications.message;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person has joined.
///
/// @param sponsor the employer who pays, null if the person does
/// @param endsOn  the last usable day
public record Welcome(
        UUID membershipId,
        UUID personId,
        String membershipNumber,
        @Nullable String sponsor,
        LocalDate endsOn) {}
