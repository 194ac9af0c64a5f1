package org.collegium.endorsement.review;

/// What becomes of an assignment.
public sealed interface ReviewDecision {

    /// It stands like this now.
    record Done(AssignmentView assignment) implements ReviewDecision {}

    record Refused(ReviewRefusal reason) implements ReviewDecision {}
}
