package org.collegium.corporate.messaging;

import java.util.UUID;
import org.collegium.contracts.corporate.AgreementAcceptedV1;
import org.collegium.contracts.corporate.OrganisationRegisteredV1;
import org.collegium.contracts.corporate.RepresentativeAppointedV1;
import org.collegium.contracts.corporate.ReservationExpiredV1;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReleasedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.corporate.agreement.AgreementEvent;
import org.collegium.corporate.organisation.OrganisationEvent;
import org.collegium.corporate.redemption.RedemptionEvent;
import org.collegium.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs inside the use case's transaction: the fact is stored with the change or not at all.
@Component
class CorporatePublisher {

    private final Outbox outbox;

    CorporatePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void publish(OrganisationEvent event) {
        switch (event) {
            case OrganisationEvent.Registered e ->
                outbox.append(
                        e.organisationId(),
                        new OrganisationRegisteredV1(
                                e.organisationId(), e.name(), e.unit(), e.socialWorkers(), e.emailDomains()));
            case OrganisationEvent.RepresentativeAppointed e ->
                outbox.append(
                        e.organisationId(), new RepresentativeAppointedV1(e.organisationId(), e.representativeId()));
        }
    }

    @EventListener
    void publish(AgreementEvent event) {
        switch (event) {
            case AgreementEvent.Accepted e ->
                outbox.append(
                        e.agreementId(),
                        new AgreementAcceptedV1(
                                e.agreementId(),
                                e.organisationIds(),
                                e.plan(),
                                e.seats(),
                                e.pricePerSeatPence(),
                                e.startsOn(),
                                e.endsOn()));
        }
    }

    @EventListener
    void publish(RedemptionEvent event) {
        UUID applicationId = event.applicationId();
        Record fact = switch (event) {
            case RedemptionEvent.SeatReserved e ->
                new SeatReservedV2(
                        applicationId,
                        e.agreementId(),
                        e.seatId(),
                        e.plan(),
                        e.sponsor(),
                        e.membershipEndsOn(),
                        e.expiresAt());
            case RedemptionEvent.SeatRefused e ->
                new SeatRefusedV1(applicationId, e.reason().code());
            case RedemptionEvent.SeatRedeemed e ->
                new SeatRedeemedV1(applicationId, e.agreementId(), e.seatId(), e.membershipId());
            case RedemptionEvent.ReservationExpired e ->
                new ReservationExpiredV1(applicationId, e.agreementId(), e.seatId());
            case RedemptionEvent.SeatReleased e ->
                new SeatReleasedV1(applicationId, e.agreementId(), e.seatId(), e.reason());
        };
        outbox.append(applicationId, fact);
    }
}
