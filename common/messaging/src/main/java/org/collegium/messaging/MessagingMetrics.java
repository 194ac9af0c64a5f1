package org.collegium.messaging;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/// What an operator watches: whether facts pile up before they leave, before they are read, or because they
/// fail.
final class MessagingMetrics implements MeterBinder {

    private final String service;
    private final Relay relay;
    private final OutboxTable outbox;
    private final FactConsumer consumer;
    private final WaitingRoomWorker room;
    private final JdbcDeadLetters letters;

    MessagingMetrics(
            String service,
            Relay relay,
            OutboxTable outbox,
            FactConsumer consumer,
            WaitingRoomWorker room,
            JdbcDeadLetters letters) {
        this.service = service;
        this.relay = relay;
        this.outbox = outbox;
        this.consumer = consumer;
        this.room = room;
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("collegium.outbox.relayed", relay, Relay::relayed)
                .description("facts that Kafka has acknowledged")
                .tag("service", service)
                .register(registry);
        gauge(registry, "collegium.outbox.depth", "facts", "facts that wait for the relay", outbox::depth);
        gauge(
                registry,
                "collegium.outbox.oldest",
                "seconds",
                "the age of the oldest of them",
                outbox::ageOfOldestSeconds);
        gauge(registry, "collegium.outbox.refused", "facts", "facts that Kafka refused, set aside", outbox::refused);
        FunctionCounter.builder("collegium.messaging.errors", this, MessagingMetrics::errors)
                .description("threads of relay, waiting room and consumer that ended by an error and began again")
                .tag("service", service)
                .register(registry);
        gauge(registry, "collegium.inbox.lag", "facts", "records not yet read by this instance", consumer::lag);
        gauge(registry, "collegium.inbox.waiting", "facts", "facts that are tried again", letters::waiting);
        gauge(registry, "collegium.inbox.dead.letters", "facts", "facts that need a person", letters::count);
    }

    private double errors() {
        return relay.deaths() + room.deaths() + consumer.errors();
    }

    private void gauge(MeterRegistry registry, String name, String unit, String what, Supplier<Number> value) {
        // A database that is away must not spoil the other figures: Micrometer turns an exception into NaN.
        Gauge.builder(name, value)
                .baseUnit(unit)
                .description(what)
                .tag("service", service)
                .strongReference(true)
                .register(registry);
    }
}
