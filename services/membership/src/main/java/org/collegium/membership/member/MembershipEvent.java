package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;

/// What happens to a membership.
public sealed interface MembershipEvent {

    MembershipId membership();

    /// The person belongs.
    record MembershipActivated(MembershipId membership, MembershipNumber number, NewMember member)
            implements MembershipEvent {}

    /// The membership ends by somebody's decision; `endsOn` is its last day.
    record MembershipCancelled(MembershipId membership, PersonId person, LocalDate endsOn, CancelledBy by)
            implements MembershipEvent {}

    /// The last day has passed.
    record MembershipLapsed(MembershipId membership, PersonId person, LocalDate endsOn) implements MembershipEvent {}
}
