package org.collegium.endorsement.cpd;

/// Why a record stays as it is.
public enum CpdRefusal {
    MEMBERS_ONLY,
    UNKNOWN_ENTRY,
    UNKNOWN_SEAL,
    HELD_IN_THE_FUTURE,
    HELD_TOO_LONG_AGO,
    ABSURD_LENGTH
}
