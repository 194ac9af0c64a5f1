package org.collegium.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A membership was cancelled.
///
/// @param endsOn the last usable day
public record MembershipEnded(UUID membershipId, LocalDate endsOn, Instant toldAt) {}
