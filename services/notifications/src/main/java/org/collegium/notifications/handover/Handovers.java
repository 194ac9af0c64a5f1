package org.collegium.notifications.handover;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The steps of a hand-over that every table of mails has in common.
@Component
public class Handovers {

    /// SQL that is true of a row `m` whose owner is no longer alive.
    public static final String DEAD_OWNER =
            "NOT EXISTS (SELECT FROM sending_lease l WHERE l.owner = m.owner AND l.alive_until >= clock_timestamp())";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Handovers(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.clock = clock;
    }

    /// A table of mails: it has the columns `state, owner, attempts, interruptions, not_before, reply, changed_at`.
    public enum Table {
        DELIVERY("delivery", "delivery_id"),
        MESSAGE("message", "message_id");

        private final String table;
        private final String id;

        Table(String table, String id) {
            this.table = table;
            this.id = id;
        }
    }

    /// Moves claimed mails of an owner on, e.g. to `handing-over`.
    public void move(Table in, UUID owner, List<UUID> ids, MailState to, @Nullable String reply) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE " + in.table + " SET state = :state, reply = coalesce(:reply, reply), changed_at = :now WHERE "
                        + in.id + " = ANY (CAST(:ids AS uuid[])) AND state = 'claimed' AND owner = :owner")
                .param("state", to.word())
                .param("reply", reply, Types.VARCHAR)
                .param("now", now())
                .param("ids", Ids.array(ids))
                .param("owner", owner)
                .update();
    }

    /// Whether the person a mail is for was erased.
    public boolean isRecalled(Table in, UUID id) {
        return jdbc.sql("SELECT count(*) FROM " + in.table + " m JOIN person p USING (person_id) WHERE m." + in.id
                                + " = :id AND p.erased")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Keeps verdicts. An end that arrives after others gave the owner up for dead is still the truth.
    ///
    /// @return the mails that were uncertain until now
    public List<UUID> record(Table in, UUID owner, List<Verdict> verdicts) {
        Instant now = clock.instant();
        String sql = """
                WITH v AS (
                  SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::int[])
                    AS v (id, state, reply, not_before, attempts, interruptions)
                ), before AS (
                  SELECT m.%2$s AS id, m.state FROM %1$s m JOIN v ON m.%2$s = v.id
                   WHERE m.owner = ? AND (m.state = 'handing-over'
                      OR m.state = 'uncertain' AND v.state IN ('delivered', 'bounced', 'failed'))
                   ORDER BY m.%2$s FOR UPDATE OF m
                )
                UPDATE %1$s m SET state = v.state, reply = v.reply, not_before = v.not_before, changed_at = ?,
                       attempts = m.attempts + v.attempts, interruptions = m.interruptions + v.interruptions
                  FROM v, before WHERE m.%2$s = v.id AND before.id = v.id
                RETURNING m.%2$s, before.state
                """.formatted(in.table, in.id);
        return template.execute((Connection connection) -> {
            List<UUID> wereUncertain = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, array(connection, "uuid", verdicts, Verdict::id));
                statement.setArray(
                        2, array(connection, "text", verdicts, v -> v.state().word()));
                statement.setArray(3, array(connection, "text", verdicts, Verdict::reply));
                statement.setArray(
                        4,
                        array(
                                connection,
                                "timestamptz",
                                verdicts,
                                v -> now.plus(v.retryIn()).toString()));
                statement.setArray(5, array(connection, "int4", verdicts, Verdict::addedAttempts));
                statement.setArray(6, array(connection, "int4", verdicts, Verdict::addedInterruptions));
                statement.setObject(7, owner);
                statement.setTimestamp(8, Timestamp.from(now));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if ("uncertain".equals(rows.getString(2))) {
                            wereUncertain.add(rows.getObject(1, UUID.class));
                        }
                    }
                }
            }
            return wereUncertain;
        });
    }

    private static Array array(
            Connection connection, String type, List<Verdict> verdicts, Function<Verdict, @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[verdicts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(verdicts.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    /// Lets claimed mails wait again.
    public void release(Table in, UUID owner, List<UUID> ids) {
        move(in, owner, ids, MailState.PENDING, null);
    }

    /// What senders whose lease has lapsed held: claimed mails wait again, others are uncertain.
    public void recover(Table in) {
        jdbc.sql("UPDATE " + in.table + " m SET state = 'pending', changed_at = :now WHERE m.state = 'claimed' AND "
                        + DEAD_OWNER)
                .param("now", now())
                .update();
        jdbc.sql("UPDATE " + in.table + " m SET state = 'uncertain', changed_at = :now,"
                        + " reply = 'Its sender stopped while handing it over.' WHERE m.state = 'handing-over' AND "
                        + DEAD_OWNER)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
