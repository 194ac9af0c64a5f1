package org.collegium.membership.application;

import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;

/// What happens to an application that others must hear of.
public sealed interface ApplicationEvent {

    ApplicationId application();

    /// It asks the voucher's agreement for a seat.
    record SeatRequested(ApplicationId application, PersonId person, String plan, String voucherHash, MailAddress email)
            implements ApplicationEvent {}

    /// It will not use the seat that is held for it.
    record SeatReturned(ApplicationId application, SeatReturn reason) implements ApplicationEvent {}

    /// Its address belongs to this person already.
    record DuplicateReceived(ApplicationId application, PersonId owner) implements ApplicationEvent {}
}
