package org.collegium.corporate.quote;

/// A plan's fee and a member's cost, both for one year, before any discount.
public record PriceListItem(String plan, long listPricePence, long costPerSeatPence) {

    /// The most a year's fee or cost may be, £100,000: anything above is a slip of the finger.
    public static final long MAX_PENCE = 10_000_000;
}
