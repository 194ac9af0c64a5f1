package org.collegium.corporate.agreement;

/// An agreement's seats at one moment; `bought` is the sum of the others once the agreement is accepted.
public record SeatCounts(int bought, int reserved, int redeemed, int free) {}
