package org.collegium.endorsement.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the public register.
///
/// @param seal       ten characters
/// @param endsOn     the last day
/// @param status     on the day asked for: `upcoming`, `current`, `suspended` or `former`
/// @param suspensions the days on which a suspension began and ended, oldest first
public record RegisterEntry(
        UUID id,
        String seal,
        String title,
        String provider,
        String providerKind,
        String scheme,
        String schemeName,
        LocalDate startsOn,
        LocalDate endsOn,
        String status,
        List<Pause> suspensions) {

    /// @param until the day it ended, null while it lasts
    public record Pause(LocalDate from, @Nullable LocalDate until) {}
}
