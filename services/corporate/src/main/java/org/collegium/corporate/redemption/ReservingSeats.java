package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers membership's question for a seat, once an application.
@Service
public class ReservingSeats {

    private final Redemptions redemptions;
    private final Offers offers;
    private final Seats seats;
    private final TakingSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReservingSeats(
            Redemptions redemptions,
            Offers offers,
            Seats seats,
            TakingSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.redemptions = redemptions;
        this.offers = offers;
        this.seats = seats;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void reserve(ReserveSeat request) {
        Redemption redemption = redemptions.locked(request.applicationId());
        if (redemption.status() != RedemptionStatus.AWAITED) {
            return;
        }
        Optional<Offer> offer = offers.find(request.voucherHash(), request.emailDomain());
        SeatsTaken taken = offer.map(found -> offers.lockedSeatsTaken(found, request.personId()))
                .orElse(SeatsTaken.NOTHING_TAKEN);
        switch (SeatPolicy.decide(offer, request.plan(), request.emailVerified(), taken, LocalDate.now(clock))) {
            case SeatDecision.Refused(SeatRefusal reason) -> refuse(request, reason);
            case SeatDecision.Eligible(Offer eligible) -> give(request, eligible, redemption);
        }
    }

    private void give(ReserveSeat request, Offer offer, Redemption early) {
        if (early.isReturnedEarly()) {
            redemptions.releasedUnused(request, offer);
            return;
        }
        Optional<UUID> seat = seats.claim(offer.agreementId(), request.applicationId());
        if (seat.isEmpty()) {
            refuse(request, SeatRefusal.NO_SEAT_LEFT);
            return;
        }
        Instant now = clock.instant();
        Instant expiresAt = now.plus(SeatPolicy.RESERVATION_LASTS);
        redemptions.reserved(request, offer, seat.get(), now, expiresAt);
        events.publishEvent(new RedemptionEvent.SeatReserved(
                request.applicationId(),
                offer.agreementId(),
                seat.get(),
                offer.plan(),
                offer.sponsor(),
                offer.endsOn(),
                expiresAt));
        UUID membership = early.membershipId();
        if (membership != null) {
            LocalDate until = Objects.requireNonNullElse(early.seatUntil(), offer.endsOn());
            SeatUse use = new SeatUse(membership, early.startsOn(), until);
            steps.follow(request.applicationId(), redemption -> redemption.activated(use));
        }
    }

    private void refuse(ReserveSeat request, SeatRefusal reason) {
        redemptions.refused(request, reason);
        events.publishEvent(new RedemptionEvent.SeatRefused(request.applicationId(), reason));
    }
}
