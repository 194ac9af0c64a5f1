package org.collegium.portal.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Removes what was noted about comings and goings when its time is over, once an hour; several instances may do so at
/// the same time. What people changed is not among it: that is kept.
@Component
class AuditPruning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPruning.class);

    private final AccessAudit audit;
    private @Nullable ScheduledExecutorService schedule;

    AuditPruning(AccessAudit audit) {
        this.audit = audit;
    }

    private void carefully() {
        try {
            audit.prune();
        } catch (RuntimeException failed) {
            LOG.warn("Old audit entries could not be removed; the next attempt is in an hour.", failed);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-pruning").factory());
        // Errors are handled inside, so the schedule goes on.
        var _ = started.scheduleWithFixedDelay(this::carefully, 2, 60, TimeUnit.MINUTES);
        schedule = started;
    }

    @Override
    public void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }
}
