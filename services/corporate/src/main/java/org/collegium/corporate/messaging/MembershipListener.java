package org.collegium.corporate.messaging;

import java.util.Objects;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.corporate.redemption.EndingReservations;
import org.collegium.corporate.redemption.MembershipEnd;
import org.collegium.corporate.redemption.RedeemSeat;
import org.collegium.corporate.redemption.ReleasingLeavers;
import org.collegium.corporate.redemption.ReserveSeat;
import org.collegium.corporate.redemption.ReservingSeats;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.springframework.stereotype.Component;

/// What membership says about applications and members.
///
/// The questions of applications are commands, answered once: a replay skips them. What became a member, and when that
/// ends, is knowledge: a replay brings it up to date, changes nothing where it is known, and frees the seats of those
/// who left unheard.
@Component
class MembershipListener implements FactListener {

    private final ReservingSeats reserving;
    private final EndingReservations ending;
    private final ReleasingLeavers leavers;

    MembershipListener(ReservingSeats reserving, EndingReservations ending, ReleasingLeavers leavers) {
        this.reserving = reserving;
        this.ending = ending;
        this.leavers = leavers;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(SeatRequestedV1.class, this::requested)
                .on(SeatReturnedV1.class, this::returned)
                .on(MembershipActivatedV1.class, (fact, envelope) -> activated(fact))
                .on(MembershipCancelledV1.class, (fact, envelope) -> cancelled(fact))
                .on(
                        MembershipLapsedV1.class,
                        (fact, envelope) -> leavers.ends(new MembershipEnd(fact.membershipId(), fact.endsOn())));
    }

    private void requested(SeatRequestedV1 fact, Envelope envelope) {
        // A seat is given once; reading the topic again must not give seats for what was answered long ago.
        if (!envelope.isHistory()) {
            reserving.reserve(new ReserveSeat(
                    fact.applicationId(),
                    fact.personId(),
                    fact.plan(),
                    fact.voucherHash(),
                    fact.emailDomain(),
                    fact.emailVerified()));
        }
    }

    private void returned(SeatReturnedV1 fact, Envelope envelope) {
        if (!envelope.isHistory()) {
            ending.giveBack(fact.applicationId(), fact.reason());
        }
    }

    private void activated(MembershipActivatedV1 fact) {
        // Self-funded and imported members never held a seat.
        if (fact.agreementId() != null && fact.applicationId() != null) {
            ending.redeem(new RedeemSeat(fact.applicationId(), fact.membershipId(), fact.startsOn(), fact.endsOn()));
        }
    }

    private void cancelled(MembershipCancelledV1 fact) {
        leavers.ends(new MembershipEnd(
                fact.membershipId(), fact.endsOn(), Objects.requireNonNullElse(fact.seatUntil(), fact.endsOn())));
    }
}
