package org.collegium.messaging;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Wakes one worker thread; calls while it works are remembered as one.
final class Signal {

    private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

    void raise() {
        var _ = raised.offer(Boolean.TRUE);
    }

    /// Waits until raised or the time is over.
    void await(Duration atMost) throws InterruptedException {
        var _ = raised.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
