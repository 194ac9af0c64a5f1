package org.collegium.issues.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/// Membership says that a membership was cancelled to a day.
///
/// @param endsOn the last usable day
public record MembershipEnded(UUID membershipId, UUID personId, LocalDate endsOn) {}
