package org.collegium.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// Announces that a membership's last day has passed. Key: `membershipId`. Entitlement never waits for this
/// fact: it follows from `endsOn` and today's date.
@Contract(type = "collegium.membership.membership-lapsed.v1", topic = "membership.membership")
public record MembershipLapsedV1(UUID membershipId, UUID personId, LocalDate endsOn) {}
