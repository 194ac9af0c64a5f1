package org.collegium.corporate.redemption;

/// Why somebody gets no seat.
public enum SeatRefusal {
    VOUCHER_UNKNOWN("voucher-unknown"),
    NO_SEAT_LEFT("no-seat-left"),
    ALREADY_REDEEMED("already-redeemed"),
    EMAIL_DOMAIN_NOT_COVERED("email-domain-not-covered"),
    /// The seat is for another plan than the one asked for.
    PLAN_NOT_COVERED("plan-not-covered"),
    AGREEMENT_NOT_ACTIVE("agreement-not-active");

    private final String code;

    SeatRefusal(String code) {
        this.code = code;
    }

    /// As problems and contracts write it.
    public String code() {
        return code;
    }
}
