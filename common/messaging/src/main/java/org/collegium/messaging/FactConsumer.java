package org.collegium.messaging;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Reads the heard topics and gives every batch to the inbox.
final class FactConsumer {

    private final Set<String> topics;
    private final @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container;

    FactConsumer(KafkaClients clients, Set<String> topics, IncomingReader reader, Inbox inbox, Replay replay) {
        this.topics = topics;
        // A service that only tells has nothing to read, and no group of its own.
        this.container = topics.isEmpty()
                ? null
                : clients.container(topics, (BatchMessageListener<byte[], byte[]>)
                        records -> inbox.take(read(records, reader, replay)));
    }

    private static List<Incoming> read(
            List<ConsumerRecord<byte[], byte[]>> records, IncomingReader reader, Replay replay) {
        return records.stream()
                .map(kafka -> RawRecord.of(kafka, replay.isHistory(kafka.topic(), kafka.partition(), kafka.offset())))
                .map(reader::read)
                .filter(incoming -> !(incoming instanceof Incoming.Unheard))
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
