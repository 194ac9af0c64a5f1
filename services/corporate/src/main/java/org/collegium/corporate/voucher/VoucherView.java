package org.collegium.corporate.voucher;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher with its code, for staff and the employer only.
///
/// @param status `active` or `revoked`
public record VoucherView(
        UUID id,
        UUID agreementId,
        String kind,
        String code,
        String status,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    /// A code must not reach a log by being printed.
    @Override
    public String toString() {
        return "VoucherView[" + id + "]";
    }
}
