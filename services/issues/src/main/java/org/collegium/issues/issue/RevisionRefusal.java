package org.collegium.issues.issue;

/// Why an issue is not revised.
public enum RevisionRefusal {
    /// There is no issue of that number.
    UNKNOWN_ISSUE,
    /// It was mailed; what people hold does not change behind their back.
    ALREADY_PUBLISHED,
    /// Somebody else revised it since the editor read it.
    CHANGED_MEANWHILE
}
