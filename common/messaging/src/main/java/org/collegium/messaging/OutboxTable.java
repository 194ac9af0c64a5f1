package org.collegium.messaging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `outbox`: written in the use case's transaction, emptied by the relay on the connection that holds
/// its lock.
class OutboxTable {

    private final JdbcClient jdbc;
    private final FactJson json;

    OutboxTable(JdbcClient jdbc, FactJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(OutboxRow row) {
        jdbc.sql("""
                INSERT INTO outbox (event_id, topic, key, type, source, time, payload, raw, headers, traceparent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(row.eventId())
                .param(row.topic())
                .param(row.key())
                .param(row.type())
                .param(row.source())
                .param(OffsetDateTime.ofInstant(row.time(), ZoneOffset.UTC))
                .param(row.payload())
                .param(row.raw())
                .param(row.headers().isEmpty() ? null : json.write(row.headers()))
                .param(row.traceParent())
                .update();
    }

    /// The oldest rows in the order of their ids. There is no cursor: a transaction that drew a small id and
    /// commits late would be left behind by one.
    Batch oldest(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, event_id, topic, key, type, source, time, payload, raw, headers, traceparent
                FROM outbox ORDER BY id LIMIT ?
                """)) {
            select.setInt(1, limit);
            List<Long> ids = new ArrayList<>();
            List<OutboxRow> rows = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong("id"));
                    rows.add(row(found));
                }
            }
            return new Batch(ids, rows);
        }
    }

    void delete(Connection connection, List<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    /// Sets a row aside that Kafka refuses, so that it holds up no others.
    void setAside(Connection connection, long id, String reason) throws SQLException {
        try (var move = connection.prepareStatement("""
                WITH refused AS (DELETE FROM outbox WHERE id = ? RETURNING *)
                INSERT INTO outbox_refused (id, event_id, topic, key, type, source, time, payload, raw, headers, traceparent,
                    stored_at, reason)
                SELECT id, event_id, topic, key, type, source, time, payload, raw, headers, traceparent, stored_at, ?
                FROM refused
                """)) {
            move.setLong(1, id);
            move.setString(2, Texts.reason(reason));
            move.executeUpdate();
        }
    }

    long refused() {
        return jdbc.sql("SELECT count(*) FROM outbox_refused").query(Long.class).single();
    }

    long depth() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    /// Seconds since the oldest row was stored, 0 when there is none.
    double ageOfOldestSeconds() {
        return jdbc.sql("""
                SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - stored_at) FROM outbox ORDER BY id LIMIT 1), 0)
                """).query(Double.class).single();
    }

    private OutboxRow row(ResultSet row) throws SQLException {
        String headers = row.getString("headers");
        return new OutboxRow(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("source"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getBytes("raw"),
                headers == null ? Map.of() : json.readStrings(headers),
                row.getString("traceparent"));
    }

    /// Rows that are sent and deleted together.
    record Batch(List<Long> ids, List<OutboxRow> rows) {

        boolean isEmpty() {
            return rows.isEmpty();
        }
    }
}
