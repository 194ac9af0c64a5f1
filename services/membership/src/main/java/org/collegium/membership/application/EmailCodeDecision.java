package org.collegium.membership.application;

import java.time.Duration;

/// The answer to somebody who asks for a new code.
public sealed interface EmailCodeDecision {

    /// It is on its way, and the one before is void.
    record Sent(ApplicationView application) implements EmailCodeDecision {}

    /// Too many were mailed lately.
    record TooManyCodes(Duration pause) implements EmailCodeDecision {}

    /// There is nothing left to prove.
    record AlreadyProved() implements EmailCodeDecision {}

    record NoSuchApplication() implements EmailCodeDecision {}
}
