package org.collegium.corporate.voucher;

import java.util.List;

/// What became of the wish for codes.
public sealed interface IssueDecision {

    /// The new codes.
    record Issued(List<VoucherView> vouchers) implements IssueDecision {}

    /// The agreement is not accepted yet, or over.
    record AgreementNotActive() implements IssueDecision {}

    /// The agreement gives every person a code of their own, so a shared one would open it to all.
    record BindingNeedsUniqueCodes() implements IssueDecision {}

    /// The code was replaced before.
    record AlreadyRevoked() implements IssueDecision {}

    /// There is no such agreement or voucher.
    record Unknown() implements IssueDecision {}
}
