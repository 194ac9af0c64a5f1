package org.collegium.corporate.redemption;

sealed interface SeatDecision {

    /// Nothing speaks against it; whether a seat is left is seen by claiming one.
    record Eligible(Offer offer) implements SeatDecision {}

    record Refused(SeatRefusal reason) implements SeatDecision {}
}
