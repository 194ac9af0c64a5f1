package org.collegium.membership.application;

import java.time.Duration;

/// The answer to somebody who sends the code from the mail.
public sealed interface EmailProofDecision {

    /// The address is proved, and the application has gone on.
    record Proved(ApplicationView application) implements EmailProofDecision {}

    /// Another code was mailed.
    record CodeWrong(int triesLeft) implements EmailProofDecision {}

    /// The code was mailed too long ago.
    record CodeExpired() implements EmailProofDecision {}

    /// Too many wrong codes: only a new one helps.
    record CodeUsedUp() implements EmailProofDecision {}

    /// Too many wrong codes came from this network, or for this mailbox: no try is taken.
    record TooManyWrongCodes(Duration pause) implements EmailProofDecision {}

    /// Too many wrong voucher codes came from where this application's was sent from: it is not looked up now, and no
    /// try is taken.
    record TooManyGuesses(Duration pause) implements EmailProofDecision {}

    /// There is nothing left to prove.
    record AlreadyProved() implements EmailProofDecision {}

    record NoSuchApplication() implements EmailProofDecision {}
}
