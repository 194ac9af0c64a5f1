package org.collegium.web;

import java.util.function.Supplier;
import org.collegium.web.limit.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Marks the key of the current request in the very transaction that acts, so that the act and the knowledge of it are
/// stored together or not at all. A request whose claim was taken over meanwhile commits nothing.
final class ClaimedTransactions implements TransactionExecutionListener {

    private final Supplier<IdempotencyKeys> keys;

    /// @param keys asked for late: what they stand on is made with the help of this listener
    ClaimedTransactions(Supplier<IdempotencyKeys> keys) {
        this.keys = keys;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        KeyClaim claim = KeyClaim.notActed();
        if (claim != null && acts(transaction) && !keys.get().markActed(claim)) {
            throw Refusals.changedMeanwhile();
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        KeyClaim claim = KeyClaim.notActed();
        if (claim != null && acts(transaction) && failure == null) {
            claim.hasActed();
        }
    }

    /// A limit that counts by itself does nothing of what was asked for.
    private static boolean acts(TransactionExecution transaction) {
        return !transaction.isReadOnly() && !Limit.TRANSACTION.equals(transaction.getTransactionName());
    }
}
