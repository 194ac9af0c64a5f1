package org.collegium.notifications.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.collegium.notifications.handover.Leases;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.WakeUp;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where this instance's senders work from start to stop, where leases are kept alive, and where what dead senders
/// left is seen to.
@Component
class SenderPool implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /// A mail server that is away is asked again at least this often.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private static final String RENEWING = "mail-leases";

    private static final String TIDYING = "mail-tidying";

    private static final Set<String> BEATING = Set.of(RENEWING, TIDYING);

    private static final Logger log = LoggerFactory.getLogger(SenderPool.class);

    private final List<MailQueue> queues;
    private final MailRenderer renderer;
    private final SmtpConnections connections;
    private final SendingProperties properties;
    private final Leases leases;
    private final MailMetrics metrics;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Semaphore> signals = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    SenderPool(
            List<MailQueue> queues,
            MailRenderer renderer,
            SmtpConnections connections,
            SendingProperties properties,
            Leases leases,
            MailMetrics metrics,
            WakeUp wakeUp) {
        this.queues = queues;
        this.renderer = renderer;
        this.connections = connections;
        this.properties = properties;
        this.leases = leases;
        this.metrics = metrics;
        wakeUp.listen(() -> signals.forEach(Semaphore::release));
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        // Two threads: tidying reads the mails' tables and may wait for a lock longer than a lease lasts.
        threads.add(beating(RENEWING, leases::renew));
        threads.add(beating(TIDYING, this::tidy));
        for (MailQueue queue : queues) {
            int senders = queue.isBulk() ? properties.connections() : Math.min(1, properties.connections());
            for (int i = 1; i <= senders; i++) {
                Semaphore signal = new Semaphore(0);
                signals.add(signal);
                Sender sender = new Sender(queue, renderer, connections, properties.chunk(), metrics);
                threads.add(
                        Thread.ofVirtual().name(queue.name() + "-sender-" + i).start(() -> work(sender, signal)));
            }
        }
    }

    private void work(Sender sender, Semaphore signal) {
        UUID owner = null;
        Duration pause = FIRST_PAUSE;
        try {
            while (running) {
                try {
                    owner = owner == null ? leases.begin() : owner;
                    switch (sender.turn(owner, () -> !running)) {
                        case SENT -> pause = FIRST_PAUSE;
                        case EMPTY -> await(signal, POLL);
                        case SERVER_UNAVAILABLE -> pause = afterPause(signal, pause);
                    }
                } catch (RuntimeException broken) {
                    log.error("A sender stopped in the middle and starts again under another name.", broken);
                    if (owner != null) {
                        leases.abandon(owner);
                        owner = null;
                    }
                    pause = afterPause(signal, pause);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            // What was claimed has been handed over or let go, so the lease may simply lapse: stopping needs no
            // database.
            if (owner != null) {
                leases.abandon(owner);
            }
        }
    }

    private Duration afterPause(Semaphore signal, Duration pause) throws InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        // A wake-up must not shorten the pause: new mails do not make a mail server come back.
        while (running && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        signal.drainPermits();
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static void await(Semaphore signal, Duration limit) throws InterruptedException {
        if (signal.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private Thread beating(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                try {
                    work.run();
                } catch (RuntimeException databaseAway) {
                    log.warn("{} could not be done this time: {}", name, databaseAway.toString());
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(Leases.BEAT.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        });
    }

    private void tidy() {
        queues.forEach(MailQueue::tidy);
        leases.sweep();
    }

    @Override
    public synchronized void stop() {
        running = false;
        signals.forEach(Semaphore::release);
        long until = System.nanoTime() + STOP_LIMIT.toNanos();
        for (Thread thread : threads) {
            try {
                if (BEATING.contains(thread.getName())) {
                    thread.interrupt();
                }
                thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
                thread.interrupt();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        signals.clear();
        connections.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
