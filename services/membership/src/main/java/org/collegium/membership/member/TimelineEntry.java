package org.collegium.membership.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a member.
///
/// @param what   `applied`, `payment-settled`, `payment-declined`, `payment-not-captured`, `joined`, `rejoined`,
///               `imported`, `cancelled`, `ended`
/// @param detail the plan, the sponsor or the reason, where there is one
public record TimelineEntry(
        Instant at, String what, @Nullable String detail) {}
