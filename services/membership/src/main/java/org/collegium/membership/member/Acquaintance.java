package org.collegium.membership.member;

import org.collegium.membership.person.PersonId;

/// What the College knows of an e-mail address.
public sealed interface Acquaintance {

    /// Nobody has it.
    record Stranger() implements Acquaintance {}

    /// Somebody has it who never had a membership: whoever joins with it joins as this person.
    record Known(PersonId person) implements Acquaintance {}

    /// Somebody has it who has a membership, or had one.
    record Belongs(PersonId person) implements Acquaintance {}
}
