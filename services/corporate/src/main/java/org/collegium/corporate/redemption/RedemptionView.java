package org.collegium.corporate.redemption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One application's seat, as staff see it; who the applicant is stays with membership.
///
/// @param status `reserved`, `redeemed` or `released`
public record RedemptionView(
        UUID applicationId,
        String status,
        @Nullable UUID membershipId,
        @Nullable Instant expiresAt,
        @Nullable String releaseReason) {}
