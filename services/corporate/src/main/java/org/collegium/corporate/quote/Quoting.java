package org.collegium.corporate.quote;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes quotes and shows them again.
@Service
public class Quoting {

    private final Quotes quotes;
    private final Tariff tariff;
    private final Clock clock;

    Quoting(Quotes quotes, Tariff tariff, Clock clock) {
        this.quotes = quotes;
        this.tariff = tariff;
        this.clock = clock;
    }

    @Transactional
    public QuoteDecision quote(RequestQuote command) {
        if (!new Term(command.startsOn(), command.months()).isInReachOn(LocalDate.now(clock))) {
            return new QuoteDecision.TermOutOfReach();
        }
        Optional<PriceListItem> price = tariff.priceOf(command.plan());
        if (price.isEmpty()) {
            return new QuoteDecision.UnknownPlan();
        }
        Optional<Integer> headcount = tariff.headcount(command.organisationId(), command.groupId());
        if (headcount.isEmpty()) {
            return new QuoteDecision.UnknownBuyer();
        }
        return discounted(command, price.get(), headcount.get());
    }

    private QuoteDecision discounted(RequestQuote command, PriceListItem item, int headcount) {
        DiscountTable discounts = tariff.discounts();
        OptionalInt percent = discounts.percentFor(headcount);
        if (percent.isEmpty()) {
            return new QuoteDecision.HeadcountBelowMinimum(headcount, discounts.minimumHeadcount());
        }
        SeatPrice price = SeatPrice.of(item, percent.getAsInt(), command.months());
        Quote quote = Quote.of(
                UuidCreator.getTimeOrderedEpoch(), command, headcount, percent.getAsInt(), price, clock.instant());
        return new QuoteDecision.Quoted(quotes.saveAndFlush(quote).view());
    }

    @Transactional(readOnly = true)
    public Optional<QuoteView> one(UUID id) {
        return quotes.findById(id).map(Quote::view);
    }
}
