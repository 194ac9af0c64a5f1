package org.collegium.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.collegium.membership.member.Admission;
import org.collegium.membership.member.AdmittingMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets an application go on when its applicant has paid, or not.
@Service
@Transactional
public class PaidApplications {

    private final Applications applications;
    private final AdmittingMembers admitting;
    private final Clock clock;

    PaidApplications(Applications applications, AdmittingMembers admitting, Clock clock) {
        this.applications = applications;
        this.admitting = admitting;
        this.clock = clock;
    }

    /// The provider is ready to pay: admit the applicant, and only then may the money be taken.
    public PaymentAnswer settled(ApplicationId id) {
        return applications.lock(id.value()).map(this::settle).orElseGet(PaymentAnswer.NoSuchApplication::new);
    }

    /// The provider refused; the applicant may try again.
    public PaymentAnswer declined(ApplicationId id) {
        return applications.lock(id.value()).map(this::decline).orElseGet(PaymentAnswer.NoSuchApplication::new);
    }

    private PaymentAnswer settle(Application application) {
        if (!application.isPaymentDue()) {
            return new PaymentAnswer.NothingDue();
        }
        return switch (admitting.admit(application.payingMember(LocalDate.now(clock)))) {
            case Admission.Admitted admitted -> {
                application.admitted(admitted);
                yield new PaymentAnswer.Capture(application.feePence(), application.view());
            }
            case Admission.AddressTaken taken -> {
                application.addressTaken(taken);
                yield new PaymentAnswer.DoNotCapture(application.feePence(), application.view());
            }
        };
    }

    private PaymentAnswer decline(Application application) {
        if (!application.isPaymentDue()) {
            return new PaymentAnswer.NothingDue();
        }
        application.paymentDeclined(clock.instant());
        return new PaymentAnswer.MayTryAgain(application.feePence(), application.view());
    }
}
