package org.collegium.membership.application;

import java.time.Instant;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;

/// What happens to an application that others must hear of.
public sealed interface ApplicationEvent {

    ApplicationId application();

    /// It asks the voucher's agreement for a seat.
    record SeatRequested(ApplicationId application, PersonId person, String plan, String voucherHash, MailAddress email)
            implements ApplicationEvent {}

    /// It will not use the seat that is held for it.
    record SeatReturned(ApplicationId application, SeatReturn reason) implements ApplicationEvent {}

    /// Whoever reads its address's mail is to send this code back.
    record EmailProofRequested(ApplicationId application, MailAddress email, EmailCode code, Instant expiresAt)
            implements ApplicationEvent {}

    /// Its applicant is to be reminded of the payment, once.
    record PaymentLeftUnfinished(
            ApplicationId application, PersonId person, PersonName name, MailAddress email, UnpaidFee fee)
            implements ApplicationEvent {}
}
