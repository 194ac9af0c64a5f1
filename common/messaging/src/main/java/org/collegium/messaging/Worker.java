package org.collegium.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A background thread that can be woken, stopped and started again.
///
/// Started again, because a context may be paused and resumed: tests do so with every context they keep.
abstract class Worker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(5);

    private final String name;
    private final Duration grace;
    private final Signal signal = new Signal();
    private final AtomicLong deaths = new AtomicLong();
    private volatile boolean dying;
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
            thread = Thread.ofPlatform().name(name).daemon().start(this::runUntilStopped);
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

    /// Runs again after an error that nobody handles, e.g. no memory: a thread that ends would be missed by nobody
    /// until its work had piled up.
    private void runUntilStopped() {
        var backoff = new Backoff();
        while (isRunning()) {
            try {
                run();
                return;
            } catch (Throwable unexpected) {
                deaths.incrementAndGet();
                dying = true;
                Duration pause = backoff.next();
                LOG.error("{} ended and begins again in {}.", name, pause, unexpected);
                try {
                    rest(pause);
                } catch (InterruptedException stopped) {
                    return;
                }
                dying = false;
            }
        }
    }

    /// How often it ended by an error and began again.
    long deaths() {
        return deaths.get();
    }

    /// Whether its thread does its work; true as well for one that was stopped or not started.
    synchronized boolean isSound() {
        return !dying && (!isRunning() || thread == null || thread.isAlive());
    }

    String name() {
        return name;
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
