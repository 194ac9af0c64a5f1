package org.collegium.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.collegium.membership.member.Admission;
import org.collegium.membership.member.AdmittingMembers;
import org.collegium.membership.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets an application go on when its applicant has paid, or not.
@Service
@Transactional
public class PaidApplications {

    private final Applications applications;
    private final AdmittingMembers admitting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaidApplications(
            Applications applications, AdmittingMembers admitting, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.admitting = admitting;
        this.events = events;
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
        return switch (admission(application)) {
            case Admission.Admitted admitted -> {
                application.admitted(admitted);
                yield new PaymentAnswer.Capture(application.feePence(), application.view());
            }
            case Admission.AddressTaken(PersonId owner) -> {
                application.addressTaken(owner).forEach(events::publishEvent);
                yield new PaymentAnswer.DoNotCapture(application.feePence(), application.view());
            }
        };
    }

    private Admission admission(Application application) {
        return application
                .knownPerson()
                .<Admission>map(Admission.AddressTaken::new)
                .orElseGet(() -> admitting.admit(application.payingMember(LocalDate.now(clock))));
    }

    private PaymentAnswer decline(Application application) {
        if (!application.isPaymentDue()) {
            return new PaymentAnswer.NothingDue();
        }
        application.paymentDeclined();
        return new PaymentAnswer.MayTryAgain(application.feePence(), application.view());
    }
}
