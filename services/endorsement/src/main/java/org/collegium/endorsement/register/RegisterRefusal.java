package org.collegium.endorsement.register;

/// Why the register stays as it is.
public enum RegisterRefusal {
    UNKNOWN_SEAL,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    /// A condition was missed and neither met nor given more time.
    CONDITION_MISSED,
    /// What has ended cannot be suspended any more.
    ENDORSEMENT_ENDED
}
