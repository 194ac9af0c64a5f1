package org.collegium.membership.application;

import java.util.Locale;

/// How far an application has come.
public enum ApplicationStatus {
    /// The applicant is to prove the address first.
    AWAITING_EMAIL,
    AWAITING_PAYMENT,
    AWAITING_VOUCHER,
    /// The office looks at it. Only what came before former members could go on by themselves.
    AWAITING_REVIEW,
    ACTIVE,
    REFUSED;

    /// The word on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
