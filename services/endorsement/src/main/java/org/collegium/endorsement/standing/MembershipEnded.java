package org.collegium.endorsement.standing;

import java.time.LocalDate;
import java.util.UUID;

/// A membership with the last day it was cut to.
public record MembershipEnded(UUID membershipId, UUID personId, LocalDate endsOn) {}
