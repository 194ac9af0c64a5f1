package org.collegium.membership.member;

import java.time.LocalDate;

/// The answer to a cancellation.
public sealed interface Cancellation {

    /// The membership ends early.
    record Cancelled(MembershipEvent.MembershipCancelled event) implements Cancellation {}

    /// The membership does not run, or is cancelled already.
    record NothingToCancel() implements Cancellation {}

    /// The last day has to lie between these, both included.
    record DayOutsideTerm(LocalDate earliest, LocalDate latest) implements Cancellation {}

    /// There is no such member.
    record NoSuchMember() implements Cancellation {}
}
