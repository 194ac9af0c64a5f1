package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what a [Redemption] decides: changes its row and its seat, and tells it. The caller holds the transaction.
@Component
class TakingSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TakingSteps.class);

    private final Redemptions redemptions;
    private final Seats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingSteps(Redemptions redemptions, Seats seats, ApplicationEventPublisher events, Clock clock) {
        this.redemptions = redemptions;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /// Follows one word about an application, and what today makes of it: a member who has left already gives the seat
    /// back in the same breath.
    ///
    /// @throws IllegalStateException if facts contradict each other: a person has to look
    void follow(UUID applicationId, Function<Redemption, RedemptionStep> word) {
        Redemption redemption = redemptions.locked(applicationId);
        take(redemption, word.apply(redemption));
        Redemption after = redemptions.locked(applicationId);
        take(after, after.dayBegins(LocalDate.now(clock)));
    }

    private void take(Redemption redemption, RedemptionStep step) {
        UUID application = redemption.applicationId();
        switch (step) {
            case RedemptionStep.Keep() -> LOG.debug("Application {} stays {}.", application, redemption.status());
            case RedemptionStep.NoteActivation(SeatUse use) -> redemptions.held(application, use);
            case RedemptionStep.Hold(SeatUse use) -> redemptions.held(application, use);
            case RedemptionStep.NoteReturn(String reason) -> redemptions.returnedEarly(application, reason);
            case RedemptionStep.Redeem(SeatUse use) -> redeem(redemption, redemption.seat(), use);
            case RedemptionStep.RedeemAgain(SeatUse use) -> redeem(redemption, seatAgain(redemption), use);
            case RedemptionStep.Release(String reason) -> release(redemption, reason);
            case RedemptionStep.Contradiction(String text) -> throw new IllegalStateException(text);
        }
    }

    private UUID seatAgain(Redemption redemption) {
        if (redemptions.isTakenByAnother(redemption.applicationId())) {
            throw new IllegalStateException("Application " + redemption.applicationId()
                    + " became a membership after it returned its seat, and its code or its person has another.");
        }
        return seats.claim(redemption.agreement(), redemption.applicationId())
                .orElseThrow(() -> new IllegalStateException("Application " + redemption.applicationId()
                        + " became a membership after it returned its seat, and agreement " + redemption.agreement()
                        + " has none left."));
    }

    private void redeem(Redemption redemption, UUID seatId, SeatUse use) {
        redemptions.redeemed(redemption.applicationId(), seatId, use);
        events.publishEvent(new RedemptionEvent.SeatRedeemed(
                redemption.applicationId(), redemption.agreement(), seatId, use.membershipId()));
    }

    private void release(Redemption redemption, String reason) {
        seats.free(redemption.seat(), redemption.applicationId());
        redemptions.released(redemption.applicationId(), reason);
        events.publishEvent(new RedemptionEvent.SeatReleased(
                redemption.applicationId(), redemption.agreement(), redemption.seat(), reason));
    }
}
