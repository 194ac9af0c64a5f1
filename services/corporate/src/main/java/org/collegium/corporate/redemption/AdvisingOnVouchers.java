package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what a code is good for, by the same rules by which seats are given.
@Service
public class AdvisingOnVouchers {

    private final Offers offers;
    private final Seats seats;
    private final Clock clock;

    AdvisingOnVouchers(Offers offers, Seats seats, Clock clock) {
        this.offers = offers;
        this.seats = seats;
        this.clock = clock;
    }

    /// @param emailDomain null leaves the question of the domain open
    @Transactional(readOnly = true)
    public VoucherAdvice advise(String voucherHash, @Nullable String emailDomain) {
        Optional<Offer> offer = offers.find(voucherHash, emailDomain == null ? "" : emailDomain)
                .map(found -> emailDomain == null ? found.whateverTheDomain() : found);
        String plan = offer.map(Offer::plan).orElse("");
        SeatsTaken taken = new SeatsTaken(false, offer.map(offers::isSpent).orElse(false));
        return switch (SeatPolicy.decide(offer, plan, true, taken, LocalDate.now(clock))) {
            case SeatDecision.Refused(SeatRefusal reason) -> new VoucherAdvice.Unusable(reason);
            case SeatDecision.Eligible(Offer usable) ->
                seats.anyFree(usable.agreementId()).isPresent()
                        ? new VoucherAdvice.Usable(usable.sponsor(), usable.plan(), usable.endsOn())
                        : new VoucherAdvice.Unusable(SeatRefusal.NO_SEAT_LEFT);
        };
    }
}
