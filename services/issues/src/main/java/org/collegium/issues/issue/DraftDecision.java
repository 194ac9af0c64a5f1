package org.collegium.issues.issue;

/// What became of a draft.
public sealed interface DraftDecision {

    /// It is kept.
    record Drafted(ManuscriptView manuscript) implements DraftDecision {}

    /// There is an issue of that month already.
    record NumberTaken(String number) implements DraftDecision {}
}
