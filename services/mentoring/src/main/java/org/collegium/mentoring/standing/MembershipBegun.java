package org.collegium.mentoring.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A membership with its span and, if an employer pays, the agreement.
public record MembershipBegun(
        UUID membershipId,
        UUID personId,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID agreementId) {}
