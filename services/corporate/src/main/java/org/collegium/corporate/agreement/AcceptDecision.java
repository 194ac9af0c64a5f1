package org.collegium.corporate.agreement;

/// What became of an acceptance.
public sealed interface AcceptDecision {

    /// It is accepted, now or before.
    record Accepted(AgreementView agreement) implements AcceptDecision {}

    /// Its last day has passed before anybody accepted it.
    record TooLate() implements AcceptDecision {}

    /// There is no such agreement.
    record UnknownAgreement() implements AcceptDecision {}
}
