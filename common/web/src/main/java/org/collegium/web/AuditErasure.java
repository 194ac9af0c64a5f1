package org.collegium.web;

/// What an erasure takes out of the audit: that something was done, by whom and when, stays.
public interface AuditErasure {

    /// Cuts what was said of an act to its beginning, because the rest is an officer's own words about somebody who is
    /// erased.
    ///
    /// @param kept how the detail begins; entries that begin otherwise stay as they are
    void cutDetail(String act, String subject, String kept);
}
