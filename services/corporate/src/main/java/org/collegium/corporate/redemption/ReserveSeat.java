package org.collegium.corporate.redemption;

import java.util.UUID;

/// Give this applicant a seat of the agreement whose code they presented.
///
/// @param plan what they want to join as
public record ReserveSeat(
        UUID applicationId,
        UUID personId,
        String plan,
        String voucherHash,
        String emailDomain,
        boolean emailVerified) {}
