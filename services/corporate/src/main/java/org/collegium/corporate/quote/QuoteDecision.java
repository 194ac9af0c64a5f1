package org.collegium.corporate.quote;

/// What became of the wish for a quote.
public sealed interface QuoteDecision {

    /// The quote was made and kept.
    record Quoted(QuoteView quote) implements QuoteDecision {}

    /// The employer, or the group together, is too small for the scheme.
    record HeadcountBelowMinimum(int headcount, int minimum) implements QuoteDecision {}

    /// There is no such organisation or group.
    record UnknownBuyer() implements QuoteDecision {}

    /// The price list has no such plan.
    record UnknownPlan() implements QuoteDecision {}

    /// The term begins too late, or is over already.
    record TermOutOfReach() implements QuoteDecision {}
}
