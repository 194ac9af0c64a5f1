package org.collegium.corporate.redemption;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// The rules for a seat, in the order in which they are told.
final class SeatPolicy {

    /// Longer than membership ever needs, shorter than a lunch break: an abandoned seat is asked about soon.
    static final Duration RESERVATION_LASTS = Duration.ofMinutes(15);

    /// How long corporate waits for an answer before it asks again.
    static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    private SeatPolicy() {}

    /// @param plan          what the applicant wants to join as
    /// @param addressProved whether the applicant has the mailbox whose domain may be the entitlement
    static SeatDecision decide(
            Optional<Offer> found, String plan, boolean addressProved, SeatsTaken taken, LocalDate today) {
        if (found.isEmpty()) {
            return new SeatDecision.Refused(SeatRefusal.VOUCHER_UNKNOWN);
        }
        Offer offer = found.get();
        if (!offer.isActiveOn(today)) {
            return new SeatDecision.Refused(SeatRefusal.AGREEMENT_NOT_ACTIVE);
        }
        if (offer.asksForDomain() && !(offer.domainCovered() && addressProved)) {
            return new SeatDecision.Refused(SeatRefusal.EMAIL_DOMAIN_NOT_COVERED);
        }
        if (!offer.plan().equals(plan)) {
            return new SeatDecision.Refused(SeatRefusal.PLAN_NOT_COVERED);
        }
        if (taken.personHasSeat() || taken.codeSpent()) {
            return new SeatDecision.Refused(SeatRefusal.ALREADY_REDEEMED);
        }
        return new SeatDecision.Eligible(offer);
    }
}
