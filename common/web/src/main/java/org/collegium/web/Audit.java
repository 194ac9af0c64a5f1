package org.collegium.web;

/// Who did what of the privileged acts; kept in the service's own database, in the transaction of the act.
public interface Audit {

    /// @param act     the act in words with hyphens, e.g. `plan-changed`
    /// @param subject what it was done to, as `kind/id`, e.g. `plan/employed`
    /// @param detail  a sentence without personal data
    void record(Caller caller, String act, String subject, String detail);
}
