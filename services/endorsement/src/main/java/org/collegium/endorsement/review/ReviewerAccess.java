package org.collegium.endorsement.review;

/// How near a person may come to a submission's files as a reviewer.
public enum ReviewerAccess {
    /// Not a reviewer of it.
    NONE,
    /// Asked, and has not declared.
    UNDECLARED,
    /// Declared a hard conflict.
    CONFLICTED,
    OPEN,
    /// Reviewed an earlier round and was not asked in this one.
    FORMER
}
