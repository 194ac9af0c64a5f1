package org.collegium.notifications.handover;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes this instance's senders when there is something to send; a poll finds what other instances put there.
@Component
public class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Has somebody woken.
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    /// Rings once the current transaction is committed, or at once without one.
    public void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    private void ring() {
        listeners.forEach(Runnable::run);
    }
}
