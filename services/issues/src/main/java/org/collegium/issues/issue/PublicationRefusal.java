package org.collegium.issues.issue;

/// Why an issue is not published.
public enum PublicationRefusal {
    /// There is no issue of that number.
    UNKNOWN_ISSUE,
    /// There would be nothing to read.
    NO_ARTICLES
}
