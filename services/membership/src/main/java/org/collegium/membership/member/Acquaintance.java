package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;

/// What the College knows of an e-mail address.
public sealed interface Acquaintance {

    /// Nobody has it.
    record Stranger() implements Acquaintance {}

    /// Somebody has it who never had a membership: whoever joins with it joins as this person.
    record Known(PersonId person) implements Acquaintance {}

    /// Somebody has it whose membership holds today, or begins later.
    ///
    /// @param until the last day
    record Belongs(PersonId person, LocalDate until) implements Acquaintance {}

    /// Somebody has it whose membership has ended: whoever joins with it goes on with that membership.
    record Belonged(PersonId person) implements Acquaintance {}
}
