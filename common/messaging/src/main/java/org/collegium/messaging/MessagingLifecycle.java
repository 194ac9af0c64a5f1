package org.collegium.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts and stops the travelling of facts with the service.
///
/// The start waits for nothing: a service whose broker is away serves requests and keeps its facts in the
/// outbox.
final class MessagingLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessagingLifecycle.class);

    /// Before the web server starts and after it has stopped, so that the last request's facts still leave.
    private static final int BEFORE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final String service;
    private final MessagingProperties properties;
    private final KafkaClients clients;
    private final Topics topics;
    private final Replay replay;
    private final Relay relay;
    private final FactConsumer consumer;
    private final WaitingRoomWorker room;
    private final Runnable replayParked;
    private final Worker starter;
    private volatile boolean running;

    MessagingLifecycle(
            String service,
            MessagingProperties properties,
            KafkaClients clients,
            Topics topics,
            Replay replay,
            Relay relay,
            FactConsumer consumer,
            WaitingRoomWorker room,
            Runnable replayParked) {
        this.service = service;
        this.properties = properties;
        this.clients = clients;
        this.topics = topics;
        this.replay = replay;
        this.relay = relay;
        this.consumer = consumer;
        this.room = room;
        this.replayParked = replayParked;
        this.starter = new Starter(service + "-messaging-start");
    }

    @Override
    public void start() {
        running = true;
        starter.start();
    }

    @Override
    public void stop() {
        // Ears before mouth: what the last batch tells still has a relay.
        starter.stop();
        consumer.stop();
        room.stop();
        relay.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }

    @Override
    public int getPhase() {
        return BEFORE_WEB_SERVER;
    }

    private void startAll() throws ExecutionException, InterruptedException {
        Admin admin = clients.admin();
        try {
            // First of all, so that neither relay nor consumer meets a topic that the broker made by itself.
            topics.ensure(admin);
            String replayName = properties.replay();
            if (replayName != null
                    && properties.replaysFromStart()
                    && !consumer.topics().isEmpty()) {
                replay.begin(admin, consumer.topics(), replayName);
            }
        } finally {
            // Its own close() waits for ever for a broker that is away.
            admin.close(Duration.ZERO);
        }
        replay.loadMarks();
        replayParked.run();
        relay.start();
        consumer.start();
        room.start();
        LOG.info("{} hears {}.", service, consumer.topics());
    }

    /// Tries until the broker answers.
    private final class Starter extends Worker {

        Starter(String name) {
            // Whatever it asks of a broker may be broken off.
            super(name, Duration.ZERO);
        }

        @Override
        public void run() {
            var backoff = new Backoff();
            while (isRunning()) {
                try {
                    try {
                        startAll();
                        return;
                    } catch (ExecutionException | RuntimeException e) {
                        Duration pause = backoff.next();
                        LOG.warn("Messaging of {} starts in {}, because {}", service, pause, e.toString());
                        rest(pause);
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
