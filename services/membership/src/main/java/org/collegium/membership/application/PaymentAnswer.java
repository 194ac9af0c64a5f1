package org.collegium.membership.application;

/// What an application makes of the outcome of a payment.
public sealed interface PaymentAnswer {

    /// The applicant is a member: take the money.
    record Capture(long amountPence, ApplicationView application) implements PaymentAnswer {}

    /// There is a membership that runs: leave the money where it is.
    record DoNotCapture(long amountPence, ApplicationView application) implements PaymentAnswer {}

    /// Nothing was paid, and another attempt is welcome.
    record MayTryAgain(long amountPence, ApplicationView application) implements PaymentAnswer {}

    /// The application does not wait for a payment.
    record NothingDue() implements PaymentAnswer {}

    /// There is no such application.
    record NoSuchApplication() implements PaymentAnswer {}
}
