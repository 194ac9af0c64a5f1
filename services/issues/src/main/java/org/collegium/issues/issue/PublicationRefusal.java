package org.collegium.issues.issue;

/// Why an issue is not published.
public enum PublicationRefusal {
    /// There is no issue of that number.
    UNKNOWN_ISSUE,
    /// There would be nothing to read.
    NO_ARTICLES,
    /// The day on which it is said to have come out is still to come.
    NOT_YET,
    /// It is said to have come out a day or two ago: too late for today's mail, too early for an old issue.
    TOO_RECENT
}
