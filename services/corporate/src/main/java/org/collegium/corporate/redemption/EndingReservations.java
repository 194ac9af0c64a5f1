package org.collegium.corporate.redemption;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends reservations on membership's word: redeemed by an activation, or given back.
@Service
public class EndingReservations {

    private final TakingSteps steps;
    private final MembershipEnds ends;

    EndingReservations(TakingSteps steps, MembershipEnds ends) {
        this.steps = steps;
        this.ends = ends;
    }

    /// The application has become a membership.
    ///
    /// @throws IllegalStateException if it holds no seat and gets none any more: a person has to look
    @Transactional
    public void redeem(RedeemSeat activation) {
        ends.hold(activation.membershipId());
        SeatUse use = ends.shortened(activation);
        steps.follow(activation.applicationId(), redemption -> redemption.activated(use));
    }

    /// The application will not become a membership.
    @Transactional
    public void giveBack(UUID applicationId, String reason) {
        steps.follow(applicationId, redemption -> redemption.returned(reason));
    }
}
