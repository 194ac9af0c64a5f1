package org.collegium.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Removes expired keys once an hour; several instances may do so at the same time.
final class KeyPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyPurge.class);

    private final IdempotencyKeys keys;
    private @Nullable ScheduledExecutorService clockwork;

    KeyPurge(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idempotency-key-purge").factory());
        // Errors are handled inside purge(), so the schedule goes on.
        var _ = started.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
        clockwork = started;
    }

    private void purge() {
        try {
            keys.purge();
        } catch (RuntimeException exception) {
            log.warn("Expired idempotency keys could not be removed; the next attempt is in an hour.", exception);
        }
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
