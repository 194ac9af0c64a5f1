package org.collegium.contracts.membership;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// An applicant presented a voucher code and asks the employer's agreement for a seat. Key: `applicationId`.
///
/// `voucherHash` is the keyed hash of the code (lower-case hex of HMAC-SHA-256 under the voucher key over the
/// code in upper case without dashes and spaces); `emailDomain` is the part after the @, in lower case;
/// `emailVerified` says whether the applicant has proved the address. The answer is `seat-reserved` or
/// `seat-refused` on `corporate.redemption`.
@Contract(type = "collegium.membership.seat-requested.v1", topic = "membership.application")
public record SeatRequestedV1(
        UUID applicationId,
        UUID personId,
        String plan,
        String voucherHash,
        String emailDomain,
        boolean emailVerified) {}
