package org.collegium.membership.application;

import java.util.Locale;

/// Why an application came to nothing: the applicant is a member already, or no employer's agreement paid for it.
public enum ApplicationRefusal {
    ALREADY_A_MEMBER("You are a member already: sign in. You can join again when your membership is over."),
    VOUCHER_UNKNOWN(
            "This voucher code is not known or can no longer be used. Check it, or ask whoever gave it to you."),
    NO_SEAT_LEFT("Every place your employer bought is taken. Ask your employer, or join and pay yourself."),
    ALREADY_REDEEMED(
            "This code has been used, or you have used a place of this employer already. Sign in instead, or ask the office."),
    EMAIL_DOMAIN_NOT_COVERED("This voucher is for work addresses of the employer. Apply again with your work address."),
    PLAN_NOT_COVERED(
            "Your employer's code is for another kind of membership. Apply again with the one that it is for, or pay yourself."),
    AGREEMENT_NOT_ACTIVE("Your employer's agreement does not run today. Ask your employer, or join and pay yourself."),
    RESERVATION_EXPIRED("Your place was not taken up in time. Apply again with the same code.");

    private final String detail;

    ApplicationRefusal(String detail) {
        this.detail = detail;
    }

    /// The stable code, e.g. `no-seat-left`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it means for the applicant and what to do next.
    public String detail() {
        return detail;
    }

    /// @throws IllegalArgumentException if no refusal has this code
    public static ApplicationRefusal ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
