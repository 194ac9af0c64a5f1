package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers membership's question for a seat, once an application.
@Service
public class ReservingSeats {

    private final Redemptions redemptions;
    private final Offers offers;
    private final Seats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean provenAddressNeeded;

    /// @param provenAddressNeeded whether an agreement bound to domains asks for an address that has been proved
    ReservingSeats(
            Redemptions redemptions,
            Offers offers,
            Seats seats,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${collegium.corporate.proven-address-needed}") boolean provenAddressNeeded) {
        this.redemptions = redemptions;
        this.offers = offers;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
        this.provenAddressNeeded = provenAddressNeeded;
    }

    @Transactional
    public void reserve(ReserveSeat request) {
        Redemption redemption = redemptions.locked(request.applicationId());
        if (redemption.status() != RedemptionStatus.AWAITED) {
            return;
        }
        Optional<Offer> offer = offers.find(request.voucherHash(), request.emailDomain());
        Standing standing = offer.map(found -> offers.lockedStanding(found, request.personId()))
                .orElse(Standing.NOTHING_TAKEN);
        boolean addressCounts = request.emailVerified() || !provenAddressNeeded;
        switch (SeatPolicy.decide(offer, addressCounts, standing, LocalDate.now(clock))) {
            case SeatDecision.Refused(SeatRefusal reason) -> refuse(request, reason);
            case SeatDecision.Eligible(Offer eligible) -> give(request, eligible, redemption);
        }
    }

    private void give(ReserveSeat request, Offer offer, Redemption early) {
        if (early.membershipId() == null && early.releaseReason() != null) {
            redemptions.releasedUnused(request, offer);
            return;
        }
        Optional<UUID> seat = seats.claim(offer.agreementId(), request.applicationId());
        if (seat.isEmpty()) {
            refuse(request, SeatRefusal.NO_SEAT_LEFT);
            return;
        }
        Instant expiresAt = clock.instant().plus(SeatPolicy.RESERVATION_LASTS);
        redemptions.reserved(request, offer, seat.get(), expiresAt);
        events.publishEvent(new RedemptionEvent.SeatReserved(
                request.applicationId(), offer.agreementId(), seat.get(), offer.sponsor(), offer.endsOn(), expiresAt));
        redeemIfActivatedEarly(request.applicationId(), offer, seat.get(), early);
    }

    private void redeemIfActivatedEarly(UUID applicationId, Offer offer, UUID seatId, Redemption early) {
        UUID membershipId = early.membershipId();
        if (membershipId != null) {
            redemptions.redeemed(applicationId, seatId, membershipId);
            events.publishEvent(
                    new RedemptionEvent.SeatRedeemed(applicationId, offer.agreementId(), seatId, membershipId));
        }
    }

    private void refuse(ReserveSeat request, SeatRefusal reason) {
        redemptions.refused(request, reason);
        events.publishEvent(new RedemptionEvent.SeatRefused(request.applicationId(), reason));
    }
}
