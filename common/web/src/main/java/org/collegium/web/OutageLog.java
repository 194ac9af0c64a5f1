package org.collegium.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that requests cannot be served: one line in ten seconds with the number of the others, instead of a stack for
/// each of thousands.
final class OutageLog {

    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());
    private final AtomicLong unsaid = new AtomicLong();

    void refused(String method, String path, Throwable reason) {
        long now = System.nanoTime();
        long due = nextLine.get();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + LINE_EVERY_NANOS)) {
            log.error(
                    "{} {} was answered with try-again ({}); {} more since the last such line.",
                    method,
                    path,
                    reason.getClass().getSimpleName(),
                    unsaid.getAndSet(0));
        } else {
            unsaid.incrementAndGet();
        }
    }
}
