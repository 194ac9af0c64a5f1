package org.collegium.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Reads the heard topics and gives every batch to the inbox.
final class FactConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FactConsumer.class);

    private final Set<String> topics;
    private final @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final AtomicLong errors = new AtomicLong();

    FactConsumer(KafkaClients clients, Set<String> topics, IncomingReader reader, Inbox inbox, Replay replay) {
        this.topics = topics;
        // A service that only tells has nothing to read, and no group of its own.
        this.container = topics.isEmpty()
                ? null
                : clients.container(
                        topics, (BatchMessageListener<byte[], byte[]>) records -> take(records, reader, inbox, replay));
    }

    /// An error would end the container for good; as an exception it makes it wait and deliver again.
    private void take(List<ConsumerRecord<byte[], byte[]>> records, IncomingReader reader, Inbox inbox, Replay replay) {
        try {
            inbox.take(read(records, reader, replay));
        } catch (Error unexpected) {
            errors.incrementAndGet();
            LOG.error("{} records could not be taken and are delivered again.", records.size(), unexpected);
            throw new IllegalStateException("An error ended the taking of records", unexpected);
        }
    }

    /// How often an error, not an exception, ended the taking of records.
    long errors() {
        return errors.get();
    }

    /// Whether records are read; true as well for one that was stopped or has nothing to read.
    boolean isSound() {
        return container == null || !container.isRunning() || container.isChildRunning();
    }

    private static List<Incoming> read(
            List<ConsumerRecord<byte[], byte[]>> records, IncomingReader reader, Replay replay) {
        return records.stream()
                .map(kafka -> RawRecord.of(
                        kafka,
                        replay.reading(
                                kafka.topic(),
                                kafka.partition(),
                                kafka.offset(),
                                Instant.ofEpochMilli(kafka.timestamp()))))
                .map(reader::read)
                .filter(incoming -> !(incoming instanceof Incoming.NotSubscribed))
                .toList();
    }

    Set<String> topics() {
        return topics;
    }

    void start() {
        if (container != null) {
            container.start();
        }
    }

    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    /// How many records are still to be read, as far as the last answers of the brokers tell.
    double lag() {
        return container == null
                ? 0
                : container.metrics().values().stream()
                        .flatMap(client -> client.entrySet().stream())
                        .filter(metric -> metric.getKey().name().equals("records-lag"))
                        .mapToDouble(metric ->
                                metric.getValue().metricValue() instanceof Double lag && !lag.isNaN() ? lag : 0)
                        .sum();
    }
}
