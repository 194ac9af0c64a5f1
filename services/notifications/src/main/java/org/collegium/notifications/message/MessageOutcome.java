package org.collegium.notifications.message;

/// What staff decide about a single mail of which nobody knows whether it arrived.
public enum MessageOutcome {
    /// It did arrive.
    DELIVERED,
    /// It did not, or better twice than not at all.
    RESEND,
    /// It did not, and nobody needs it any more.
    FAILED
}
