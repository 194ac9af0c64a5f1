package org.collegium.contracts.corporate;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// No seat for this application. Key: `applicationId`.
///
/// `code` is `voucher-unknown`, `no-seat-left`, `already-redeemed`, `email-domain-not-covered`, `plan-not-covered` or
/// `agreement-not-active`.
@Contract(type = "collegium.corporate.seat-refused.v1", topic = "corporate.redemption")
public record SeatRefusedV1(UUID applicationId, String code) {}
