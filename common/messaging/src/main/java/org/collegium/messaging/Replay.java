package org.collegium.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads every heard topic again from the start, and remembers where that began: what lay there before is
/// history.
///
/// The marks are stored, so that a service that is restarted in the middle of a replay still knows history as
/// such.
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final JdbcClient jdbc;
    private final String consumer;
    private volatile Map<TopicPartition, Long> marks = Map.of();

    Replay(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /// Sets the group back to the start. Kafka refuses this while any instance of the service is connected.
    void begin(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
        // Marks before offsets: the other way round, a crash in between would replay history as news and mail it again.
        offsets(admin, partitions, OffsetSpec.latest()).forEach(this::mark);
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        offsets(admin, partitions, OffsetSpec.earliest())
                .forEach((partition, offset) -> starts.put(partition, new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(consumer, starts).all().get();
        LOG.info("{} reads {} from the start.", consumer, topics);
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
                admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }

    private void mark(TopicPartition partition, long offset) {
        jdbc.sql("""
                INSERT INTO replay_mark (consumer, topic, partition_number, before_offset) VALUES (?, ?, ?, ?)
                ON CONFLICT (consumer, topic, partition_number)
                DO UPDATE SET before_offset = excluded.before_offset, begun_at = clock_timestamp()
                """)
                .params(consumer, partition.topic(), partition.partition(), offset)
                .update();
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
        marks = Map.copyOf(loaded);
    }

    boolean isHistory(String topic, int partition, long offset) {
        Long before = marks.get(new TopicPartition(topic, partition));
        return before != null && offset < before;
    }
}
