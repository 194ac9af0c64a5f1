package org.collegium.corporate.redemption;

import java.time.LocalDate;

/// What a code is good for at this moment; no promise, another may take the last seat.
public sealed interface VoucherAdvice {

    /// Whoever joins now with the code would get a seat.
    record Usable(String sponsor, String plan, LocalDate membershipEndsOn) implements VoucherAdvice {}

    /// Whoever joins now with the code would be refused.
    record Unusable(SeatRefusal reason) implements VoucherAdvice {}
}
