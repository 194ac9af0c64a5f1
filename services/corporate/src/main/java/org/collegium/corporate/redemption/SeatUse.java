package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time for which a membership needs a seat.
///
/// @param startsOn the membership's first day, null if it was never kept
/// @param until    the last day; the day before the first for a member who left on it at once
record SeatUse(UUID membershipId, @Nullable LocalDate startsOn, LocalDate until) {}
