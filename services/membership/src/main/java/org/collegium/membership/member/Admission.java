package org.collegium.membership.member;

import org.collegium.membership.person.PersonId;

/// The answer to somebody who is to belong.
public sealed interface Admission {

    /// The person belongs from now on.
    record Admitted(PersonId person, MembershipId membership, MembershipNumber number) implements Admission {}

    /// The e-mail address belongs to somebody who has a membership.
    record AddressTaken(PersonId person) implements Admission {}
}
