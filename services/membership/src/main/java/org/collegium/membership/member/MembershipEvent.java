package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;

/// What happens to a membership.
public sealed interface MembershipEvent {

    MembershipId membership();

    /// The person belongs.
    ///
    /// @param again whether they did before: the same membership and number, in a new term
    record MembershipActivated(MembershipId membership, MembershipNumber number, NewMember member, boolean again)
            implements MembershipEvent {}

    /// The membership ends by somebody's decision; `endsOn` is its last day.
    ///
    /// @param atOnce whether the seat of an employer need not wait for the end of that day
    record MembershipCancelled(
            MembershipId membership, PersonId person, LocalDate endsOn, CancelledBy by, boolean atOnce)
            implements MembershipEvent {}

    /// The last day has passed.
    record MembershipLapsed(MembershipId membership, PersonId person, LocalDate endsOn) implements MembershipEvent {}
}
