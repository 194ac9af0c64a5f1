package org.collegium.endorsement.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the public register.
///
/// @param seal       ten characters
/// @param website     where to read more or book, email whom to ask; both null if the provider gave none
/// @param endsOn     the last day
/// @param status     on the day asked for: `upcoming`, `current`, `suspended` or `former`
/// @param conditions  what was still to be met on that day: until then it is endorsed with conditions
/// @param suspensions the days on which a suspension began and ended, oldest first
public record RegisterEntry(
        UUID id,
        String seal,
        String title,
        String provider,
        String providerKind,
        String scheme,
        String schemeName,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        LocalDate startsOn,
        LocalDate endsOn,
        String status,
        List<OpenCondition> conditions,
        List<Pause> suspensions) {

    /// @param dueOn the last day for it
    public record OpenCondition(String text, LocalDate dueOn) {}

    /// @param until the day it ended, null while it lasts
    public record Pause(LocalDate from, @Nullable LocalDate until) {}
}
