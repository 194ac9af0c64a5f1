package org.collegium.endorsement.review;

/// What becomes of appointing a reviewer.
public enum Appointment {
    APPOINTED,
    /// The person was in the pool before.
    IN_THE_POOL,
    /// Nobody has this id, or membership has not told of them yet.
    UNKNOWN_PERSON
}
