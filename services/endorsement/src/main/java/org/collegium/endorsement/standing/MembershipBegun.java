package org.collegium.endorsement.standing;

import java.time.LocalDate;
import java.util.UUID;

/// A membership with its first and last day.
public record MembershipBegun(UUID membershipId, UUID personId, LocalDate startsOn, LocalDate endsOn) {}
