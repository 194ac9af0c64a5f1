package org.collegium.corporate.redemption;

import java.util.UUID;

/// Give this applicant a seat of the agreement whose code they presented.
public record ReserveSeat(
        UUID applicationId, UUID personId, String voucherHash, String emailDomain, boolean emailVerified) {}
