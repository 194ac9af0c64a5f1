package org.collegium.corporate.redemption;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Redemption(
        UUID applicationId,
        RedemptionStatus status,
        @Nullable UUID agreementId,
        @Nullable UUID seatId,
        @Nullable UUID membershipId,
        @Nullable String releaseReason) {

    /// @throws NullPointerException before the request was answered
    UUID agreement() {
        return Objects.requireNonNull(agreementId, "agreementId");
    }

    /// @throws NullPointerException unless reserved or redeemed
    UUID seat() {
        return Objects.requireNonNull(seatId, "seatId");
    }
}
