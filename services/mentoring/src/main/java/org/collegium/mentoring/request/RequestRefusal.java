package org.collegium.mentoring.request;

/// Why a request or an answer to an offer is refused.
public enum RequestRefusal {
    NOT_A_MEMBER,
    UNKNOWN_TOPIC,
    UNKNOWN_MENTOR,
    OWN_MENTOR,
    COLLEAGUE,
    /// The two are or were matched.
    MATCHED_BEFORE,
    /// The coordinator may bring such a pair together again, with a reason.
    REASON_MISSING,
    REQUEST_OPEN,
    UNKNOWN_REQUEST,
    UNKNOWN_OFFER,
    OFFER_EXPIRED,
    OFFER_CLOSED,
    CAPACITY_REACHED,
    MENTOR_NOT_ACTIVE,
    REQUEST_CLOSED,
    ASKED_BEFORE
}
