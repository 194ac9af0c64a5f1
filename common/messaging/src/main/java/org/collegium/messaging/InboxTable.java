package org.collegium.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `inbox`: which events this service has taken over.
final class InboxTable {

    private final JdbcClient jdbc;
    private final String consumer;

    InboxTable(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /// Takes events over in the current transaction.
    ///
    /// Inserted in the order of their ids, so that two instances that hold the same records during a rebalance
    /// wait for each other instead of deadlocking; the second then finds nothing new.
    ///
    /// @return those that had not been taken over before
    Set<UUID> take(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return new HashSet<>();
        }
        String ids = eventIds.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        return new HashSet<>(
                jdbc.sql("""
                INSERT INTO inbox (consumer, event_id)
                SELECT ?, id FROM unnest(string_to_array(?, ',')::uuid[]) WITH ORDINALITY AS given (id, place) ORDER BY place
                ON CONFLICT DO NOTHING RETURNING event_id
                """).param(consumer).param(ids).query(UUID.class).list());
    }
}
