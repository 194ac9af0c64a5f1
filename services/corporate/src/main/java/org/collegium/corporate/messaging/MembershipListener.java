package org.collegium.corporate.messaging;

import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.corporate.redemption.EndingReservations;
import org.collegium.corporate.redemption.ReserveSeat;
import org.collegium.corporate.redemption.ReservingSeats;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.springframework.stereotype.Component;

@Component
class MembershipListener implements FactListener {

    private final ReservingSeats reserving;
    private final EndingReservations ending;

    MembershipListener(ReservingSeats reserving, EndingReservations ending) {
        this.reserving = reserving;
        this.ending = ending;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(SeatRequestedV1.class, this::requested)
                .on(SeatReturnedV1.class, this::returned)
                .on(MembershipActivatedV1.class, this::activated);
    }

    private void requested(SeatRequestedV1 fact, Envelope envelope) {
        // A seat is given once; reading the topic again must not give seats for what was answered long ago.
        if (!envelope.replay()) {
            reserving.reserve(new ReserveSeat(
                    fact.applicationId(),
                    fact.personId(),
                    fact.voucherHash(),
                    fact.emailDomain(),
                    fact.emailVerified()));
        }
    }

    private void returned(SeatReturnedV1 fact, Envelope envelope) {
        if (!envelope.replay()) {
            ending.giveBack(fact.applicationId(), fact.reason());
        }
    }

    private void activated(MembershipActivatedV1 fact, Envelope envelope) {
        // Self-funded and imported members never held a seat.
        if (!envelope.replay() && fact.agreementId() != null && fact.applicationId() != null) {
            ending.redeem(fact.applicationId(), fact.membershipId());
        }
    }
}
