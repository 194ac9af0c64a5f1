package org.collegium.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads every heard topic again from the start, and remembers what of it had been handled before: up to the offset
/// that the group had committed. What was told while the service was down is news.
///
/// Marks are taken once a replay, by its name, and never move back; they are stored, so that a service that is
/// restarted in the middle of a replay still knows. See `docs/operations.md`, "Restoring".
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final JdbcClient jdbc;
    private final String consumer;
    private volatile Marks marks = new Marks(Map.of(), null);

    Replay(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /// Sets the group back to the start, once for each name. Kafka refuses this while any instance of the service is
    /// connected.
    void begin(Admin admin, Set<String> topics, String name) throws ExecutionException, InterruptedException {
        if (isDone(name)) {
            LOG.warn(
                    "The replay {} of {} was begun before and is not begun again. Another one needs another name, e.g. {}:2.",
                    name,
                    consumer,
                    MessagingProperties.REPLAY_FROM_START);
            return;
        }
        Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
        // Marks before offsets: the other way round, a crash in between would replay history as news and mail it again.
        mark(name, handled(admin, partitions));
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        offsets(admin, partitions, OffsetSpec.earliest())
                .forEach((partition, offset) -> starts.put(partition, new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(consumer, starts).all().get();
        jdbc.sql("UPDATE replay SET offsets_set = true WHERE consumer = ? AND name = ?")
                .params(consumer, name)
                .update();
        LOG.info("{} reads {} from the start.", consumer, topics);
    }

    private boolean isDone(String name) {
        return jdbc.sql("SELECT offsets_set FROM replay WHERE consumer = ? AND name = ?")
                .params(consumer, name)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// How far the group has come. Where it has committed nothing it has handled nothing; only if it never committed
    /// anywhere is it a group that never was, to which all is history.
    private Map<TopicPartition, Long> handled(Admin admin, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(consumer)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null && partitions.contains(partition)) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed.isEmpty() ? offsets(admin, partitions, OffsetSpec.latest()) : committed;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /// One statement, so that the marks of a name are all taken or none, and by one instance only.
    private void mark(String name, Map<TopicPartition, Long> handled) {
        List<String> topics = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        handled.forEach((partition, offset) -> {
            topics.add(partition.topic());
            partitions.add(partition.partition());
            offsets.add(offset);
        });
        jdbc.sql("""
                WITH begun AS (
                    INSERT INTO replay (consumer, name, effects_lost_from)
                    SELECT :consumer, :name, max(taken_at) - interval '10 minutes' FROM inbox WHERE consumer = :consumer
                    ON CONFLICT DO NOTHING RETURNING consumer)
                INSERT INTO replay_mark (consumer, topic, partition_number, before_offset)
                SELECT begun.consumer, handled.topic, handled.partition_number, handled.before_offset
                FROM begun, unnest(string_to_array(:topics, ','), string_to_array(:partitions, ',')::integer[],
                                   string_to_array(:offsets, ',')::bigint[])
                            AS handled (topic, partition_number, before_offset)
                ON CONFLICT (consumer, topic, partition_number) DO UPDATE
                SET before_offset = greatest(replay_mark.before_offset, excluded.before_offset), begun_at = clock_timestamp()
                """)
                .param("consumer", consumer)
                .param("name", name)
                .param("topics", String.join(",", topics))
                .param("partitions", joined(partitions))
                .param("offsets", joined(offsets))
                .update();
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    void loadMarks() {
        Map<TopicPartition, Long> loaded = new HashMap<>();
        jdbc.sql("SELECT topic, partition_number, before_offset FROM replay_mark WHERE consumer = ?")
                .param(consumer)
                .query(row -> {
                    loaded.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition_number")),
                            row.getLong("before_offset"));
                });
        OffsetDateTime lostFrom = jdbc.sql("""
                        SELECT effects_lost_from FROM replay WHERE consumer = ? ORDER BY begun_at DESC LIMIT 1
                        """)
                .param(consumer)
                .query((row, _) -> new Lost(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .map(Lost::from)
                .orElse(null);
        marks = new Marks(Map.copyOf(loaded), lostFrom == null ? null : lostFrom.toInstant());
    }

    /// @param told when the record was written
    Reading reading(String topic, int partition, long offset, Instant told) {
        return marks.reading(new TopicPartition(topic, partition), offset, told);
    }

    /// How a record is to be taken.
    enum Reading {
        /// Never handled before.
        NEWS,
        /// Handled before, but what that did went with a database that had to be restored.
        AGAIN,
        /// Handled before.
        HISTORY
    }

    /// Carries a column that may be null through an Optional.
    private record Lost(@Nullable OffsetDateTime from) {}

    private record Marks(
            Map<TopicPartition, Long> handledBefore,
            @Nullable Instant effectsLostFrom) {

        Reading reading(TopicPartition partition, long offset, Instant told) {
            Long before = handledBefore.get(partition);
            if (before == null || offset >= before) {
                return Reading.NEWS;
            }
            return effectsLostFrom != null && !told.isBefore(effectsLostFrom) ? Reading.AGAIN : Reading.HISTORY;
        }
    }
}
