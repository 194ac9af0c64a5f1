package org.collegium.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads every contract topic from the moment it was made, and checks that the facts a test names come, in
/// that order and with no other in between.
///
/// ```java
/// try (EventProbe probe = EventProbe.fromNow()) {
///     UUID application = join(…);
///     probe.about(application).expect("collegium.membership.seat-requested.v1",
/// "collegium.corporate.seat-reserved.v1");
///     probe.expectNothingMore();
/// }
/// ```
///
/// Facts of one partition are taken in their order; facts of several partitions in the order they were sent,
/// to the millisecond: within one, either may be named first. For one thread.
public final class EventProbe implements AutoCloseable {

    /// How long to wait for a fact: long enough for a busy machine, never reached by a passing test.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration POLL = Duration.ofMillis(50);

    private final String bootstrapServers;
    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<SeenFact> waiting = new ArrayList<>();
    private Predicate<SeenFact> interest = fact -> true;

    private EventProbe(String bootstrapServers, Collection<String> topics) {
        this.bootstrapServers = bootstrapServers;
        RealKafka.ensureTopics(bootstrapServers, topics);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealKafka.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false"),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asking for the position is what makes the seek happen now and not at the first poll.
        partitions.forEach(consumer::position);
    }

    /// Listens to every topic that a contract names.
    public static EventProbe fromNow() {
        return new EventProbe(RealKafka.bootstrapServers(), RealKafka.contractTopics());
    }

    /// Listens to these topics only.
    public static EventProbe fromNow(String... topics) {
        return new EventProbe(RealKafka.bootstrapServers(), List.of(topics));
    }

    /// Listens to every topic that a contract names, on a broker other than the tests' own, e.g. the standalone's.
    public static EventProbe onBroker(String bootstrapServers) {
        return new EventProbe(bootstrapServers, RealKafka.contractTopics());
    }

    /// From here on, only facts with one of these keys count; what was seen of other keys is forgotten at
    /// each `expect`. A person's, a membership's and an application's facts have different keys: name all
    /// that the test is about.
    public EventProbe about(UUID... keys) {
        Set<String> wanted = new HashSet<>();
        Arrays.stream(keys).forEach(key -> wanted.add(key.toString()));
        interest = fact -> wanted.contains(fact.key());
        return this;
    }

    /// From here on, only facts whose key or payload names one of these ids count, e.g. all that tells of an
    /// application.
    public EventProbe mentioning(UUID... ids) {
        interest = fact -> Arrays.stream(ids)
                .map(UUID::toString)
                .anyMatch(id -> fact.key().equals(id)
                        || (fact.value() != null && fact.value().contains(id)));
        return this;
    }

    /// From here on, every fact counts again.
    public EventProbe aboutEverything() {
        interest = fact -> true;
        return this;
    }

    /// Waits for these types in this order; fails at once when another fact comes first, and when patience
    /// ends.
    ///
    /// @return the facts, one for each type
    public List<SeenFact> expect(String... types) {
        List<SeenFact> taken = new ArrayList<>();
        for (String type : types) {
            taken.add(next(type, taken));
        }
        return taken;
    }

    /// Waits for one fact and reads it.
    public <T extends Record> T expect(Class<T> contract) {
        return expect(RealKafka.contractOf(contract).type()).getFirst().as(contract);
    }

    /// Proves that nothing else came: waits until the platform is at rest, reads up to there, and fails if a
    /// fact is left.
    ///
    /// At rest means that every consumer group has read all topics and every outbox is empty, so no reaction
    /// is under way.
    public void expectNothingMore() {
        Rest.await(bootstrapServers, partitions, PATIENCE);
        readUpTo(consumer.endOffsets(partitions));
        List<SeenFact> left = waiting.stream().filter(interest).toList();
        if (!left.isEmpty()) {
            throw new AssertionError("Expected nothing more, but there came\n" + lines(left));
        }
    }

    /// Everything of interest seen and not yet taken, for tests that count; waits until the platform is at rest.
    public List<SeenFact> drain() {
        Rest.await(bootstrapServers, partitions, PATIENCE);
        readUpTo(consumer.endOffsets(partitions));
        List<SeenFact> seen = waiting.stream().filter(interest).toList();
        waiting.clear();
        return seen;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private SeenFact next(String type, List<SeenFact> taken) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<SeenFact> first = firstInLine();
            for (SeenFact candidate : first) {
                if (candidate.type().equals(type)) {
                    waiting.remove(candidate);
                    return candidate;
                }
            }
            if (!first.isEmpty()) {
                throw new AssertionError("Expected %s after %s, but there came%n%s"
                        .formatted(type, taken.stream().map(SeenFact::type).toList(), lines(waiting)));
            }
            read();
        }
        throw new AssertionError("Expected %s after %s, but nothing came in %s."
                .formatted(type, taken.stream().map(SeenFact::type).toList(), PATIENCE));
    }

    /// The facts that may be next: the oldest of each partition, as far as they were sent in the same
    /// millisecond.
    private List<SeenFact> firstInLine() {
        waiting.removeIf(interest.negate());
        Map<TopicPartition, SeenFact> heads = new HashMap<>();
        waiting.forEach(fact -> heads.putIfAbsent(new TopicPartition(fact.topic(), fact.partition()), fact));
        Instant oldest = heads.values().stream()
                .map(SeenFact::sentAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return heads.values().stream()
                .filter(fact -> fact.sentAt().equals(oldest))
                .toList();
    }

    /// One fetch may bring an effect before its cause from another partition, so whatever was written before
    /// the fetch ended is read too, and only then sorted.
    private void read() {
        if (poll()) {
            readUpTo(consumer.endOffsets(partitions));
        }
    }

    private void readUpTo(Map<TopicPartition, Long> ends) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The probe could not read up to " + ends + " in " + PATIENCE + ".");
            }
        }
        waiting.sort(Comparator.comparing(SeenFact::sentAt));
    }

    private boolean poll() {
        var records = consumer.poll(POLL);
        records.forEach(message -> waiting.add(seen(message)));
        return !records.isEmpty();
    }

    private static SeenFact seen(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        @Nullable String key = message.key();
        return new SeenFact(
                message.topic(),
                message.partition(),
                message.offset(),
                key == null ? "" : key,
                headers.getOrDefault("ce_type", ""),
                message.value(),
                headers,
                Instant.ofEpochMilli(message.timestamp()));
    }

    private static String lines(List<SeenFact> facts) {
        return String.join("\n", facts.stream().map(SeenFact::toString).toList());
    }
}
