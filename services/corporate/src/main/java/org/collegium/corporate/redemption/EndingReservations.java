package org.collegium.corporate.redemption;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends reservations on membership's word: redeemed by an activation, or given back.
@Service
public class EndingReservations {

    private static final Logger LOG = LoggerFactory.getLogger(EndingReservations.class);

    private final Redemptions redemptions;
    private final Seats seats;
    private final ApplicationEventPublisher events;

    EndingReservations(Redemptions redemptions, Seats seats, ApplicationEventPublisher events) {
        this.redemptions = redemptions;
        this.seats = seats;
        this.events = events;
    }

    /// The application has become a membership.
    ///
    /// @throws IllegalStateException if it holds no seat and gets none any more: a person has to look
    @Transactional
    public void redeem(UUID applicationId, UUID membershipId) {
        Redemption redemption = redemptions.locked(applicationId);
        switch (redemption.status()) {
            case AWAITED -> redemptions.activatedEarly(applicationId, membershipId);
            case RESERVED -> redeem(redemption, redemption.seat(), membershipId);
            case REDEEMED -> LOG.debug("Application {} is redeemed already.", applicationId);
            case RELEASED -> redeem(redemption, seatAgain(redemption), membershipId);
            case REFUSED ->
                throw new IllegalStateException("Membership " + membershipId + " was activated on application "
                        + applicationId + ", which was refused a seat.");
        }
    }

    /// The application will not become a membership.
    @Transactional
    public void giveBack(UUID applicationId, String reason) {
        Redemption redemption = redemptions.locked(applicationId);
        switch (redemption.status()) {
            case AWAITED -> redemptions.returnedEarly(applicationId, reason);
            case RESERVED -> release(redemption, reason);
            case REDEEMED ->
                LOG.warn("Application {} returned a seat that it has redeemed; it keeps it.", applicationId);
            case RELEASED, REFUSED -> LOG.debug("Application {} holds no seat to return.", applicationId);
        }
    }

    private UUID seatAgain(Redemption redemption) {
        return seats.claim(redemption.agreement(), redemption.applicationId())
                .orElseThrow(() -> new IllegalStateException("Application " + redemption.applicationId()
                        + " became a membership after it returned its seat, and agreement " + redemption.agreement()
                        + " has none left."));
    }

    private void redeem(Redemption redemption, UUID seatId, UUID membershipId) {
        redemptions.redeemed(redemption.applicationId(), seatId, membershipId);
        events.publishEvent(new RedemptionEvent.SeatRedeemed(
                redemption.applicationId(), redemption.agreement(), seatId, membershipId));
    }

    private void release(Redemption redemption, String reason) {
        seats.free(redemption.seat(), redemption.applicationId());
        redemptions.released(redemption.applicationId(), reason);
        events.publishEvent(new RedemptionEvent.SeatReleased(
                redemption.applicationId(), redemption.agreement(), redemption.seat(), reason));
    }
}
