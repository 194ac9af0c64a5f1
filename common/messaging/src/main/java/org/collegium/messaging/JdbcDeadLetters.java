package org.collegium.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The dead and parked facts as staff see them.
final class JdbcDeadLetters implements DeadLetters {

    private static final String LETTERS = "FROM waiting_fact WHERE state IN ('dead', 'parked') ";
    private static final int LONGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final Runnable wakeWorker;

    JdbcDeadLetters(JdbcClient jdbc, Runnable wakeWorker) {
        this.jdbc = jdbc;
        this.wakeWorker = wakeWorker;
    }

    @Override
    public List<DeadLetter> list(@Nullable Long before, int limit) {
        return jdbc.sql("SELECT * " + LETTERS + "AND id < ? ORDER BY id DESC LIMIT ?")
                .param(before == null ? Long.MAX_VALUE : before)
                .param(Math.clamp(limit, 1, LONGEST_PAGE))
                .query((row, _) -> letter(row))
                .list();
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return jdbc.sql("SELECT * " + LETTERS + "AND id = ?")
                .param(id)
                .query((row, _) -> letter(row))
                .optional();
    }

    @Override
    public boolean replay(long id) {
        boolean found = jdbc.sql("""
                UPDATE waiting_fact SET state = 'replaying', next_at = clock_timestamp()
                WHERE id = ? AND state IN ('dead', 'parked')
                """).param(id).update() > 0;
        // Inside a caller's transaction this comes before the commit; the worker then finds the letter at its next
        // look.
        wakeWorker.run();
        return found;
    }

    @Override
    public boolean discard(long id, String reason) {
        return jdbc.sql("""
                UPDATE waiting_fact SET state = 'discarded', reason = ? WHERE id = ? AND state IN ('dead', 'parked')
                """).params(Texts.reason(reason), id).update() > 0;
    }

    /// Hands over what was parked under types that are known by now, after an upgrade.
    void replayParked(Collection<String> knownTypes) {
        jdbc.sql("""
                UPDATE waiting_fact SET state = 'replaying', next_at = clock_timestamp()
                WHERE state = 'parked' AND type = ANY (string_to_array(?, ','))
                """).param(String.join(",", knownTypes)).update();
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM waiting_fact WHERE state = 'waiting'")
                .query(Long.class)
                .single();
    }

    long count() {
        return jdbc.sql("SELECT count(*) " + LETTERS).query(Long.class).single();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        byte[] value = row.getBytes("raw_value");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("state"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("partition_number"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("type"),
                value == null ? null : new String(value, StandardCharsets.UTF_8),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
