package org.collegium.endorsement.register;

/// Why the register stays as it is.
public enum RegisterRefusal {
    UNKNOWN_SEAL,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    /// What has ended cannot be suspended any more.
    ENDORSEMENT_ENDED
}
