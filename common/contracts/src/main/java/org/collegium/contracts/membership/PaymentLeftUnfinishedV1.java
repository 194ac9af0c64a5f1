package org.collegium.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// An applicant did not finish the payment: the card was declined, or they did not come back from the payment page.
/// Told once for an application, and never of one that cannot be paid any more. Key: `applicationId`.
///
/// It carries the address of somebody who is no member, and may never be one. So its topic keeps it for three days,
/// long enough for an outage over a weekend, and no projection is built from it.
///
/// @param personId  who the applicant becomes
/// @param givenName as the applicant wrote it
/// @param email     proved to be the applicant's, in lower case
/// @param planName  what the applicant wants to join as, as it is read
/// @param feePence  what is to be paid
/// @param declined  whether the last attempt was declined; else there was none
/// @param keptUntil the last day on which the application can be paid
@Contract(
        type = "collegium.membership.payment-left-unfinished.v1",
        topic = "membership.unfinished-payment",
        keptMinutes = PaymentLeftUnfinishedV1.KEPT_MINUTES)
public record PaymentLeftUnfinishedV1(
        UUID applicationId,
        UUID personId,
        String givenName,
        String email,
        String planName,
        long feePence,
        boolean declined,
        LocalDate keptUntil) {

    static final int KEPT_MINUTES = 3 * 24 * 60;

    /// Neither the name nor the address gets into a log.
    @Override
    public String toString() {
        return "PaymentLeftUnfinishedV1[applicationId=" + applicationId + "]";
    }
}
