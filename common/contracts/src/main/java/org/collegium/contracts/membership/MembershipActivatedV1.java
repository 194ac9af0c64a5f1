package org.collegium.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// A person belongs. Key: `membershipId`. `endsOn` is the last usable day, inclusive, Europe/London.
///
/// Somebody who comes back after a gap is told again with the same `membershipId` and `membershipNumber`, for another
/// term; terms of one membership never overlap. An end belongs to the term that covers its `endsOn`.
///
/// `funding` is `self` or `agreement`; with `agreement`, `agreementId` and `sponsor` (the employer's name)
/// are set. `applicationId` is null for imported members. `magazine` says whether the person asked for the
/// issue mails.
@Contract(type = "collegium.membership.membership-activated.v1", topic = "membership.membership")
public record MembershipActivatedV1(
        UUID membershipId,
        UUID personId,
        String membershipNumber,
        String plan,
        LocalDate startsOn,
        LocalDate endsOn,
        String funding,
        @Nullable UUID agreementId,
        @Nullable String sponsor,
        @Nullable UUID applicationId,
        boolean magazine) {}
