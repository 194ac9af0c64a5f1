package org.collegium.notifications.handover;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes this instance's senders when there is something to send; a poll finds what other instances put there.
@Component
public class WakeUp {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param listener is run at each wake-up
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Wakes them once the current transaction is committed, or at once without one.
    public void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        listeners.forEach(Runnable::run);
    }
}
