package org.collegium.membership.payment;

import org.collegium.membership.application.RemindingApplicants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has applicants reminded who did not finish their payment. Where nobody takes payments, nobody is asked for one.
@Component
class ChasingPayments {

    private final RemindingApplicants reminding;
    private final PaymentProvider provider;

    ChasingPayments(RemindingApplicants reminding, PaymentProvider provider) {
        this.reminding = reminding;
        this.provider = provider;
    }

    /// Looks often, so that a reminder follows a declined card within a minute, and a clock that was moved.
    @Scheduled(fixedDelayString = "${collegium.membership.payment-check:10s}")
    void chase() {
        if (provider.takesPayments()) {
            reminding.remind();
        }
    }
}
