package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/// Knows when nothing is under way any more: no outbox holds a fact, and no consumer group has one before it.
final class Rest {

    private Rest() {}

    static void await(String bootstrapServers, List<TopicPartition> partitions, Duration patience) {
        try (Admin admin = RealKafka.admin(bootstrapServers)) {
            Awaitility.await("every outbox empty and every group at the end")
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThat(underWay(admin, partitions)).isEmpty());
        }
    }

    /// A reaction moves from topic to database to topic; the ends that were at rest before the outboxes were
    /// looked at must still be the ends afterwards.
    private static List<String> underWay(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> before = ends(admin, partitions);
        List<String> underWay = new ArrayList<>(unread(admin, before));
        RealPostgres.databases().forEach(database -> underWay.addAll(rowsUnderWay(database)));
        if (!ends(admin, partitions).equals(before)) {
            underWay.add("facts told just now");
        }
        return underWay;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static List<String> unread(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        List<String> unread = new ArrayList<>();
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            read.forEach((partition, at) -> {
                long end = ends.getOrDefault(partition, 0L);
                if (at != null && at.offset() < end) {
                    unread.add("%s has read %s to %d of %d".formatted(group.groupId(), partition, at.offset(), end));
                }
            });
        }
        return unread;
    }

    /// A fact that waits with long patience is at rest, and with it those that stand behind it; one that is tried again
    /// at once is not.
    private static List<String> rowsUnderWay(RealPostgres.Database database) {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            rows.addAll(
                    rows(statement, "outbox", "SELECT concat_ws(' ', 'to be told:', topic, type, key) FROM outbox"));
            rows.addAll(rows(statement, "waiting_fact", """
                    SELECT concat_ws(' ', state || ':', topic, type, key, reason) FROM waiting_fact w
                    WHERE (state = 'replaying' OR state = 'waiting' AND NOT EXISTS (
                            SELECT FROM waiting_fact earlier
                            WHERE earlier.topic = w.topic AND earlier.key = w.key AND earlier.state = 'waiting'
                              AND earlier.id < w.id))
                      AND next_at < clock_timestamp() + interval '2 seconds'
                    """));
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox of " + database.url() + " could not be read.", failed);
        }
    }

    private static List<String> rows(Statement statement, String table, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        if (isThere(statement, table)) {
            try (ResultSet answer = statement.executeQuery(question)) {
                while (answer.next()) {
                    rows.add(table + ", " + answer.getString(1));
                }
            }
        }
        return rows;
    }

    private static boolean isThere(Statement statement, String table) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT to_regclass('%s') IS NOT NULL".formatted(table))) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
