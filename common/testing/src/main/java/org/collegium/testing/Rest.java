package org.collegium.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
                    .until(() -> atRest(admin, partitions));
        }
    }

    /// A reaction moves from topic to database to topic; the ends that were at rest before the outboxes were
    /// looked at must still be the ends afterwards.
    private static boolean atRest(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> before = ends(admin, partitions);
        return everythingRead(admin, before)
                && outboxesEmpty()
                && ends(admin, partitions).equals(before);
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static boolean everythingRead(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Map.Entry<TopicPartition, OffsetAndMetadata> one : read.entrySet()) {
                if (one.getValue() != null && one.getValue().offset() < ends.getOrDefault(one.getKey(), 0L)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean outboxesEmpty() {
        return RealPostgres.databases().stream().allMatch(Rest::nothingUnderWay);
    }

    /// A fact that waits with long patience is at rest; one that is tried again at once is not.
    private static boolean nothingUnderWay(RealPostgres.Database database) {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            return isEmpty(statement, "outbox", "true")
                    && isEmpty(
                            statement,
                            "waiting_fact",
                            "state IN ('waiting', 'replaying') AND next_at < clock_timestamp() + interval '2 seconds'");
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox of " + database.url() + " could not be read.", failed);
        }
    }

    private static boolean isEmpty(Statement statement, String table, String condition) throws SQLException {
        return !isTrue(statement, "SELECT to_regclass('%s') IS NOT NULL".formatted(table))
                || isTrue(statement, "SELECT NOT EXISTS (SELECT FROM %s WHERE %s)".formatted(table, condition));
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
