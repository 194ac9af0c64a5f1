package org.collegium.testing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.collegium.contracts.Contract;
import org.collegium.contracts.Contracts;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// The one real Kafka broker (KRaft) of a test JVM, started when first asked for.
public final class RealKafka {

    /// Topics have several partitions, as in production, so that a test cannot come to rely on one order for
    /// all keys.
    private static final int PARTITIONS = 3;

    private RealKafka() {}

    /// Another broker if `collegium.testing.kafka` names one: the whole platform brings its own.
    public static String bootstrapServers() {
        String named = System.getProperty("collegium.testing.kafka");
        return named == null ? Broker.INSTANCE.getBrokersAsString() : named;
    }

    /// The topics of every contract.
    public static Set<String> contractTopics() {
        return Contracts.all().stream()
                .map(contract -> contractOf(contract).topic())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Creates the topics that do not exist yet; those that a service made keep their own settings.
    public static void ensureTopics(Collection<String> topics) {
        ensureTopics(bootstrapServers(), topics);
    }

    static void ensureTopics(String bootstrapServers, Collection<String> topics) {
        try (Admin admin = admin(bootstrapServers)) {
            Set<String> missing = new TreeSet<>(topics);
            missing.removeAll(admin.listTopics().names().get());
            for (var created : admin.createTopics(missing.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .values()
                    .values()) {
                awaitCreated(created);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The topics " + topics + " could not be created.", failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    static Contract contractOf(Class<?> type) {
        Contract contract = type.getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException(type.getName() + " carries no @Contract.");
        }
        return contract;
    }

    static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The test was interrupted.", cause);
    }

    private static void awaitCreated(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException failed) {
            // A service that starts at the same time may have been quicker.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /// Started by the class loader: once, on first use, whatever the threads.
    private static final class Broker {
        private static final EmbeddedKafkaKraftBroker INSTANCE = start();

        private static EmbeddedKafkaKraftBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperties(Map.of(
                    "num.partitions", String.valueOf(PARTITIONS),
                    "group.initial.rebalance.delay.ms", "0",
                    "offsets.topic.num.partitions", "3",
                    "offsets.topic.replication.factor", "1",
                    "transaction.state.log.num.partitions", "1",
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "share.coordinator.state.topic.num.partitions", "1",
                    "share.coordinator.state.topic.replication.factor", "1",
                    "share.coordinator.state.topic.min.isr", "1"));
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop-test-kafka"));
            return broker;
        }
    }
}
