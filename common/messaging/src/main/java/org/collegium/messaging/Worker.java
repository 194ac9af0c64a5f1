package org.collegium.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A background thread that can be woken, stopped and started again.
///
/// Started again, because a context may be paused and resumed: tests do so with every context they keep.
abstract class Worker implements Runnable {

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(5);

    private final String name;
    private final Duration grace;
    private final Signal signal = new Signal();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /// @param grace how long a stop lets the work at hand end by itself before it is interrupted
    Worker(String name, Duration grace) {
        this.name = name;
        this.grace = grace;
    }

    synchronized void start() {
        if (thread == null) {
            stopped = new CountDownLatch(1);
            thread = Thread.ofPlatform().name(name).daemon().start(this);
        }
    }

    synchronized void stop() {
        stopped.countDown();
        signal.raise();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(grace)) {
                thread.interrupt();
                var _ = thread.join(STOP_AT_MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /// Whether it was started and its thread has ended.
    synchronized boolean isOver() {
        return thread != null && !thread.isAlive();
    }

    void wake() {
        signal.raise();
    }

    boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// Waits for work: ends when woken or stopped.
    void awaitWork(Duration atMost) throws InterruptedException {
        if (isRunning()) {
            signal.await(atMost);
        }
    }

    /// Waits out a fault: ends when stopped, not when woken. Every commit wakes, and what is down must not be
    /// asked at that rate.
    void rest(Duration pause) throws InterruptedException {
        var _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
