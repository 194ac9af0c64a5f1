package org.collegium.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Plays the services on the other side: puts facts on their topics as `common/messaging` would, and, on
/// demand, twice, broken or of a kind nobody knows. Every send is acknowledged before the method returns.
public final class FactSender implements AutoCloseable {

    /// Long enough for a busy machine, never reached by a passing test.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<String, byte[]> producer;
    private final Clock clock;
    private final AtomicReference<@Nullable RecordMetadata> last = new AtomicReference<>();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    /// @param clock stamps `ce_time`
    public FactSender(Clock clock) {
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Sends a contract record to its topic; returns its event id.
    public UUID send(UUID key, Record fact) {
        UUID id = UUID.randomUUID();
        send(id, key, fact);
        return id;
    }

    /// Sends a contract record with a chosen event id: the same id twice is a duplicate delivery.
    public void send(UUID id, UUID key, Record fact) {
        Contract contract = RealKafka.contractOf(fact.getClass());
        byte[] value = contract.tombstone() ? null : JsonMapper.shared().writeValueAsBytes(fact);
        sendRaw(contract.topic(), key.toString(), value, headers(id, key, contract.type()));
    }

    /// Sends a payload that its contract's reader cannot read, with a proper envelope; returns its event id.
    public UUID sendPoison(UUID key, Class<? extends Record> contract) {
        UUID id = UUID.randomUUID();
        Contract promised = RealKafka.contractOf(contract);
        sendRaw(
                promised.topic(),
                key.toString(),
                "{ this is no JSON".getBytes(UTF_8),
                headers(id, key, promised.type()));
        return id;
    }

    /// Sends JSON under a type of the test's choice, e.g. one that no release has promised yet; returns its
    /// event id.
    public UUID sendJson(String topic, UUID key, String type, String json) {
        UUID id = UUID.randomUUID();
        sendRaw(topic, key.toString(), json.getBytes(UTF_8), headers(id, key, type));
        return id;
    }

    /// Sends bytes and headers as they are.
    ///
    /// @param key   null for a record without key
    /// @param value null for a tombstone
    public void sendRaw(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try {
            RecordMetadata sent = producer.send(message).get();
            last.set(sent);
            ends.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset() + 1, Math::max);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The test's record was not taken by " + topic + ".", failed);
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }

    /// The headers that `common/messaging` writes.
    public Map<String, String> headers(UUID id, UUID key, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", type.split("\\.", -1).length > 1 ? type.split("\\.", -1)[1] : "test");
        headers.put("ce_type", type);
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_subject", key.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /// Where the last record landed.
    public @Nullable RecordMetadata last() {
        return last.get();
    }

    /// Waits until a service has handled, or kept for later, all that was sent here: its offsets follow its inbox.
    ///
    /// @param group the service's name
    public void awaitHeardBy(String group) {
        try (Admin admin = RealKafka.admin(RealKafka.bootstrapServers())) {
            Awaitility.await("all facts heard by " + group)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> isHeard(admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()));
        }
    }

    private boolean isHeard(Map<TopicPartition, OffsetAndMetadata> heard) {
        return ends.entrySet().stream().allMatch(end -> {
            @Nullable OffsetAndMetadata at = heard.get(end.getKey());
            return at != null && at.offset() >= end.getValue();
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
