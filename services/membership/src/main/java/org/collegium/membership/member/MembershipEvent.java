package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;

/// What happens to a membership.
public sealed interface MembershipEvent {

    /// The person belongs.
    record MembershipActivated(MembershipId membership, MembershipNumber number, NewMember member)
            implements MembershipEvent {}

    /// The membership ends by somebody's decision; `endsOn` is its last day.
    record MembershipCancelled(MembershipId membership, PersonId person, LocalDate endsOn, String reason)
            implements MembershipEvent {}

    /// The last day has passed.
    record MembershipLapsed(MembershipId membership, PersonId person, LocalDate endsOn) implements MembershipEvent {}
}
