package org.collegium.issues.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/// Membership says that a person belongs.
///
/// @param endsOn the last usable day
public record MembershipBegun(UUID membershipId, UUID personId, LocalDate startsOn, LocalDate endsOn) {}
