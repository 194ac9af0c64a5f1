package org.collegium.corporate.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Quote {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "group_id")
    private @Nullable UUID groupId;

    @Column(name = "plan")
    private String plan;

    @Column(name = "seats")
    private int seats;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "months")
    private int months;

    @Column(name = "headcount")
    private int headcount;

    @Column(name = "discount_percent")
    private int discountPercent;

    @Column(name = "price_per_seat_pence")
    private long pricePerSeatPence;

    @Column(name = "cost_per_seat_pence")
    private long costPerSeatPence;

    @Column(name = "quoted_at")
    private Instant quotedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Quote() {}

    static Quote of(UUID id, RequestQuote command, int headcount, int discountPercent, SeatPrice price, Instant at) {
        Quote quote = new Quote();
        quote.id = id;
        quote.organisationId = command.organisationId();
        quote.groupId = command.groupId();
        quote.plan = command.plan();
        quote.seats = command.seats();
        quote.startsOn = command.startsOn();
        quote.months = command.months();
        quote.headcount = headcount;
        quote.discountPercent = discountPercent;
        quote.pricePerSeatPence = price.pricePence();
        quote.costPerSeatPence = price.costPence();
        quote.quotedAt = at;
        return quote;
    }

    QuoteView view() {
        long margin = pricePerSeatPence - costPerSeatPence;
        return new QuoteView(
                id,
                organisationId,
                groupId,
                plan,
                seats,
                startsOn,
                months,
                headcount,
                discountPercent,
                pricePerSeatPence,
                pricePerSeatPence * seats,
                costPerSeatPence,
                margin,
                margin < 0,
                quotedAt);
    }
}
