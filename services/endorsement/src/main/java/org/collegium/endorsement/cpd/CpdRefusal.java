package org.collegium.endorsement.cpd;

/// Why a record stays as it is.
public enum CpdRefusal {
    MEMBERS_ONLY,
    UNKNOWN_ENTRY,
    UNKNOWN_SEAL,
    /// A session is what its two logged.
    FROM_MENTORING,
    /// An own activity has a title.
    TITLE_MISSING,
    HELD_IN_THE_FUTURE,
    HELD_TOO_LONG_AGO,
    ABSURD_LENGTH
}
