package org.collegium.corporate.quote;

/// What one seat costs the employer and the College over the whole of an agreement, in pence.
///
/// Rounding: year's fee × (100 − discount) ÷ 100 × months ÷ 12 is computed exactly and rounded once, half a penny
/// up; so is the cost. The total is the rounded price times the seats, so that an invoice by seat adds up.
record SeatPrice(long pricePence, long costPence) {

    private static final int MONTHS_A_YEAR = 12;

    static SeatPrice of(PriceListItem item, int discountPercent, int months) {
        long price = roundedHalfUp(item.listPricePence() * (100 - discountPercent) * months, 100L * MONTHS_A_YEAR);
        long cost = roundedHalfUp(item.costPerSeatPence() * months, MONTHS_A_YEAR);
        return new SeatPrice(price, cost);
    }

    private static long roundedHalfUp(long amount, long divisor) {
        return (amount + divisor / 2) / divisor;
    }
}
