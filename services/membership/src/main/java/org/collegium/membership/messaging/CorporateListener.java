package org.collegium.membership.messaging;

import org.collegium.contracts.corporate.ReservationExpiredV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReservedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.membership.application.AnsweringSeats;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ApplicationRefusal;
import org.collegium.membership.application.HeldSeat;
import org.collegium.membership.member.Sponsorship;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.springframework.stereotype.Component;

/// Hears corporate's side of the conversation about seats. Nothing is learnt from it that is not decided at
/// once, so a replay is not listened to.
@Component
class CorporateListener implements FactListener {

    private final AnsweringSeats answering;

    CorporateListener(AnsweringSeats answering) {
        this.answering = answering;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(SeatReservedV1.class, this::reservedWithoutPlan)
                .on(SeatReservedV2.class, this::reserved)
                .on(SeatRefusedV1.class, this::refused)
                .on(ReservationExpiredV1.class, this::expired);
    }

    private void reservedWithoutPlan(SeatReservedV1 fact, Envelope envelope) {
        if (!envelope.isHistory()) {
            Sponsorship sponsorship = new Sponsorship(fact.agreementId(), fact.sponsor());
            answering.reserved(
                    new HeldSeat(new ApplicationId(fact.applicationId()), sponsorship, fact.membershipEndsOn()));
        }
    }

    private void reserved(SeatReservedV2 fact, Envelope envelope) {
        if (!envelope.isHistory()) {
            Sponsorship sponsorship = new Sponsorship(fact.agreementId(), fact.sponsor());
            answering.reserved(new HeldSeat(
                    new ApplicationId(fact.applicationId()), sponsorship, fact.membershipEndsOn(), fact.plan()));
        }
    }

    private void refused(SeatRefusedV1 fact, Envelope envelope) {
        if (!envelope.isHistory()) {
            answering.refused(new ApplicationId(fact.applicationId()), ApplicationRefusal.ofCode(fact.code()));
        }
    }

    private void expired(ReservationExpiredV1 fact, Envelope envelope) {
        if (!envelope.isHistory()) {
            answering.expired(new ApplicationId(fact.applicationId()));
        }
    }
}
