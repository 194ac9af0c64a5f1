package org.collegium.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Removes what is past its time once an hour; several instances may do so at the same time.
public final class HourlyPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HourlyPurge.class);

    private final String what;
    private final Runnable purge;
    private @Nullable ScheduledExecutorService clockwork;

    /// @param what  in words with hyphens, for the name of the thread and the log
    /// @param purge harmless beside another one
    public HourlyPurge(String what, Runnable purge) {
        this.what = what;
        this.purge = purge;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("purge-of-" + what).factory());
        // Errors are handled inside purge(), so the schedule goes on.
        var _ = started.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
        clockwork = started;
    }

    void purge() {
        try {
            purge.run();
        } catch (RuntimeException exception) {
            log.warn(
                    "What is past its time of {} could not be removed; the next attempt is in an hour: {}",
                    what,
                    exception.toString());
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
