package org.collegium.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many rows each table of a service has, and how many facts it has told: equal before and after a request that did
/// nothing.
public final class Rows {

    /// What comes and goes without anybody asking for it.
    private static final List<String> RESTLESS = List.of(
            "idempotency_key", "inbox", "limit_bucket", "outbox", "scheduled_tasks", "sending_lease", "waiting_fact");

    private Rows() {}

    /// Counts anew each time it is asked.
    public static Supplier<Map<String, Long>> of(JdbcClient jdbc) {
        return () -> {
            Map<String, Long> rows = new TreeMap<>();
            tables(jdbc).forEach(table -> rows.put(table, count(jdbc, "SELECT count(*) FROM \"" + table + "\"")));
            // Its rows go when they were told; its numbers stay.
            rows.put("facts", count(jdbc, "SELECT last_value FROM outbox_id_seq"));
            return rows;
        };
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
                .query((row, line) -> row.getString("tablename"))
                .list()
                .stream()
                .filter(table -> !RESTLESS.contains(table))
                .toList();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
