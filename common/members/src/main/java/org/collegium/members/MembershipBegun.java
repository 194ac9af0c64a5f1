package org.collegium.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A term of a membership, as it was told.
///
/// @param endsOn      the last usable day
/// @param agreementId the employer's agreement that pays, if one does
public record MembershipBegun(
        UUID membershipId,
        UUID personId,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID agreementId,
        Instant toldAt) {}
