package org.collegium.endorsement.cpd;

/// What becomes of an entry.
public sealed interface CpdDecision {

    /// The record holds it like this now.
    record Kept(CpdEntryView entry) implements CpdDecision {}

    record Refused(CpdRefusal reason) implements CpdDecision {}
}
