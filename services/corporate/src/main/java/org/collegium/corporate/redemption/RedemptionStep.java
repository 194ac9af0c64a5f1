package org.collegium.corporate.redemption;

/// What a word about an application changes.
sealed interface RedemptionStep {

    /// Nothing.
    record Keep() implements RedemptionStep {}

    /// It became a membership before its request for a seat came.
    record NoteActivation(SeatUse use) implements RedemptionStep {}

    /// It gave its seat back before its request for one came.
    record NoteReturn(String reason) implements RedemptionStep {}

    /// The reserved seat pays for the membership.
    record Redeem(SeatUse use) implements RedemptionStep {}

    /// The membership came after the seat had been given back: it needs another, and its code again.
    record RedeemAgain(SeatUse use) implements RedemptionStep {}

    /// The seat is needed to another day.
    record Hold(SeatUse use) implements RedemptionStep {}

    /// The seat is free again.
    record Release(String reason) implements RedemptionStep {}

    /// The facts cannot both be true: a person has to look.
    record Contradiction(String text) implements RedemptionStep {}
}
