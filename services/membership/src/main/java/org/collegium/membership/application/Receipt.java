package org.collegium.membership.application;

import java.time.Duration;

/// The answer to an application at the door.
public sealed interface Receipt {

    /// It is kept and goes on by itself.
    record Received(ApplicationView application) implements Receipt {}

    /// There is no such plan to join.
    record PlanUnknown() implements Receipt {}

    /// Too many codes were mailed to the address, or for its network, lately.
    record TooManyCodes(Duration pause) implements Receipt {}

    /// Too many wrong voucher codes came from there lately.
    record TooManyGuesses(Duration pause) implements Receipt {}
}
