package org.collegium.corporate.voucher;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher with its code, for staff and the employer only.
///
/// @param status    `active` or `revoked`
/// @param used      whether a seat is held with a code for one person; false of a code for everybody
/// @param usedSince since when; null while it is not used, and of those used before this was kept
public record VoucherView(
        UUID id,
        UUID agreementId,
        String kind,
        String code,
        String status,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        boolean used,
        @Nullable Instant usedSince) {

    /// A code that has just been made.
    static VoucherView made(UUID id, UUID agreementId, VoucherKind kind, String code, Instant at) {
        return new VoucherView(id, agreementId, kind.word(), code, "active", at, null, false, null);
    }

    /// A code must not reach a log by being printed.
    @Override
    public String toString() {
        return "VoucherView[" + id + "]";
    }
}
