package org.collegium.corporate.voucher;

import java.util.UUID;

/// Make codes for an agreement.
public record IssueVouchers(UUID agreementId, VoucherKind kind, int count) {

    /// The most codes of one request: they are made and shown at once.
    public static final int MAX_COUNT = 1_000;
}
