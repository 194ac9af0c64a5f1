package org.collegium.membership.application;

import org.collegium.membership.member.NewMember;

/// What an application does about a seat that is held for it.
sealed interface SeatStep {

    /// Become a member in the seat.
    record TakeSeat(NewMember newcomer) implements SeatStep {}

    /// Give it back; repeating this is harmless.
    record ReturnSeat(SeatReturn reason) implements SeatStep {}

    /// Nothing: the membership is there already and its activation is the answer.
    record KeepSeat() implements SeatStep {}
}
