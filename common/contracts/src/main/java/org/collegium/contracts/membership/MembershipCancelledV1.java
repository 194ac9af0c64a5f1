package org.collegium.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A membership ends by the member's or the office's decision. Key: `membershipId`. `endsOn` is the last
/// usable day.
@Contract(type = "collegium.membership.membership-cancelled.v1", topic = "membership.membership")
public record MembershipCancelledV1(UUID membershipId, UUID personId, LocalDate endsOn, String reason) {}
