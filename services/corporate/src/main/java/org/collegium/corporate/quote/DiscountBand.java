package org.collegium.corporate.quote;

/// From this many social workers on, the list price is reduced by this many per cent.
public record DiscountBand(int fromHeadcount, int discountPercent) {}
