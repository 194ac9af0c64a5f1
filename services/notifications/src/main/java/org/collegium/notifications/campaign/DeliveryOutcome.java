package org.collegium.notifications.campaign;

/// What staff found out about an uncertain delivery.
public enum DeliveryOutcome {
    /// The mail did arrive.
    DELIVERED,
    /// It did not, or better twice than not at all.
    SEND_AGAIN
}
