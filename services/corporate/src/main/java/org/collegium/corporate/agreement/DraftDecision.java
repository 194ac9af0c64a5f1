package org.collegium.corporate.agreement;

/// What became of the wish to draft an agreement.
public sealed interface DraftDecision {

    /// The agreement waits to be accepted.
    record Drafted(AgreementView agreement) implements DraftDecision {}

    /// It became none.
    sealed interface Refused extends DraftDecision {}

    /// There is no such quote.
    record UnknownQuote() implements Refused {}

    /// The quote has become an agreement already.
    record QuoteUsed() implements Refused {}

    /// The College does not offer this binding yet.
    record BindingNotOffered() implements Refused {}
}
