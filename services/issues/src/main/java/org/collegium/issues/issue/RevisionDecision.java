package org.collegium.issues.issue;

/// What became of a revision.
public sealed interface RevisionDecision {

    /// The draft says what the editor sent.
    record Revised(ManuscriptView manuscript) implements RevisionDecision {}

    /// The draft stays as it was.
    record Refused(RevisionRefusal reason) implements RevisionDecision {}
}
