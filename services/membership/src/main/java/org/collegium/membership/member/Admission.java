package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;

/// The answer to somebody who is to belong.
public sealed interface Admission {

    /// The person belongs from now on.
    ///
    /// @param again whether they did before, and keep membership and number
    record Admitted(PersonId person, MembershipId membership, MembershipNumber number, boolean again)
            implements Admission {}

    /// The e-mail address belongs to somebody who has a membership; or had one, and may not return in this way.
    ///
    /// @param until the last day of that membership
    record AddressTaken(PersonId owner, LocalDate until) implements Admission {}
}
