package org.collegium.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Makes Kafka clients from `spring.kafka.*` with the settings that the promises of this module rest on.
final class KafkaClients {

    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final String group;
    private final int concurrency;
    private final Map<String, Object> producer;
    private final Map<String, Object> consumer;
    private final Map<String, Object> admin;

    KafkaClients(
            String group,
            int concurrency,
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin kafkaAdmin) {
        this.group = group;
        this.concurrency = concurrency;
        this.producer = new HashMap<>(producers.getConfigurationProperties());
        this.consumer = new HashMap<>(consumers.getConfigurationProperties());
        this.admin = new HashMap<>(kafkaAdmin.getConfigurationProperties());
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
    }

    Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(producer);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay hands over thousands at once, which fill batches by themselves; lingering only adds latency.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWER_AT_MOST.toMillis());
        // A record that expires while later ones of its key go through would change their order: none ever expires.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, group + "-relay");
        return settings;
    }

    Admin admin() {
        Map<String, Object> settings = new HashMap<>(admin);
        settings.put("default.api.timeout.ms", (int) ANSWER_AT_MOST.toMillis());
        settings.put("request.timeout.ms", (int) ANSWER_AT_MOST.toMillis());
        return Admin.create(settings);
    }

    ConcurrentMessageListenerContainer<byte[], byte[]> container(
            Set<String> topics, BatchMessageListener<byte[], byte[]> listener) {
        Map<String, Object> settings = new HashMap<>(consumer);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A new service, or one whose offsets Kafka forgot, must hear everything; the inbox drops what it knows.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Partitions that stay are read on while others move.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // Partitions of a killed instance are free after this time.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        var consumers =
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setMessageListener(listener);
        // Offsets follow the inbox's commit and never lead it; what is read again is in the inbox.
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setClientId(group);
        // Otherwise a container stops for good at the first refusal of its password.
        properties.setAuthExceptionRetryInterval(ANSWER_AT_MOST);
        properties.setLogContainerConfig(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group + "-facts");
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(untilTheDatabaseIsBack());
        return container;
    }

    static ExponentialBackOff pausesUntilTheDatabaseIsBack() {
        var backOff = new ExponentialBackOff();
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return backOff;
    }

    /// The inbox only throws when nothing can be written. Nothing may be skipped then: the batch is handed over
    /// until it can.
    private static DefaultErrorHandler untilTheDatabaseIsBack() {
        var handler = new DefaultErrorHandler(pausesUntilTheDatabaseIsBack());
        // By default some exceptions are not retried, which here would mean to skip a batch.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
