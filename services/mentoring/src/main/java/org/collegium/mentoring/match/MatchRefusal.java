package org.collegium.mentoring.match;

/// Why something cannot be done in a match.
public enum MatchRefusal {
    UNKNOWN_MATCH,
    MATCH_ENDED,
    SESSION_IN_THE_FUTURE,
    SESSION_BEFORE_MATCH,
    NOTHING_TO_AGREE,
    OWN_PROPOSAL
}
