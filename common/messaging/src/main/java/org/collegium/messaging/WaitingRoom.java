package org.collegium.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `waiting_fact` as the inbox sees it: facts that could not be handled when they came.
final class WaitingRoom {

    private final JdbcClient jdbc;
    private final FactJson json;
    private final Map<String, Duration> briefTopics;

    /// @param briefTopics the topics that keep their facts briefly, and how long: those carry addresses
    WaitingRoom(JdbcClient jdbc, FactJson json, Map<String, Duration> briefTopics) {
        this.jdbc = jdbc;
        this.json = json;
        this.briefTopics = Map.copyOf(briefTopics);
    }

    /// Those of the given lines in which a fact waits, so that nobody may overtake it.
    Set<Incoming.Line> occupied(Collection<Incoming.Line> lines) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        String keys = lines.stream().map(Incoming.Line::key).distinct().collect(Collectors.joining(","));
        return new HashSet<>(jdbc.sql("""
                SELECT DISTINCT topic, key FROM waiting_fact
                WHERE state = 'waiting' AND key = ANY (string_to_array(?, ','))
                """)
                .param(keys)
                .query((row, _) -> new Incoming.Line(row.getString("topic"), row.getString("key")))
                .list());
    }

    /// Lets a fact wait behind the head of its line. It is due at once, but only as a head is it tried.
    void queue(Incoming.Fact fact) {
        insert(fact, "waiting", "Waits behind an earlier fact of its key", 0, Duration.ZERO);
    }

    /// Lets a fact that failed wait for its next attempt.
    void retryLater(Incoming.Fact fact, String reason, boolean awaited, Duration pause) {
        insert(fact, "waiting", reason, awaited ? 0 : 1, pause);
    }

    /// Keeps a record that will not be tried by itself.
    ///
    /// @return whether it was not kept before
    boolean keep(Incoming record, State state, String reason) {
        return insert(record, state.column(), reason, 0, Duration.ZERO);
    }

    private boolean insert(Incoming record, String state, String reason, int failures, Duration pause) {
        RawRecord raw = record.raw();
        return jdbc.sql("""
                INSERT INTO waiting_fact (state, event_id, topic, partition_number, record_offset, key, type, raw_key,
                    raw_value, headers, replay, effect_lost, reason, attempts, failures, next_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp() + ? * interval '1 millisecond')
                ON CONFLICT DO NOTHING
                """)
                        .param(state)
                        .param(record.eventId())
                        .param(raw.topic())
                        .param(raw.partition())
                        .param(raw.offset())
                        .param(raw.key())
                        .param(raw.type())
                        .param(raw.rawKey())
                        .param(raw.value())
                        .param(Texts.storable(json.write(raw.headers())))
                        .param(raw.reading() != Replay.Reading.NEWS)
                        .param(raw.reading() == Replay.Reading.AGAIN)
                        .param(Texts.reason(reason))
                        .param(pause.isZero() ? 0 : 1)
                        .param(failures)
                        .param(pause.toMillis())
                        .update()
                > 0;
    }

    /// Locks a fact that is due: a head of its line, or one that staff replay. Others of its line are left
    /// alone, and so is what another instance has locked.
    ///
    /// A head that is being handled elsewhere is still there until that commits, so nobody takes the one behind
    /// it for the head. What staff replay stands in no line: it was given up, and later facts have passed it.
    Optional<Waiting> claim() {
        return jdbc.sql("""
                SELECT id, state, event_id, topic, partition_number, record_offset, raw_key, raw_value, headers, replay, effect_lost,
                       attempts, failures, extract(epoch FROM clock_timestamp() - since) * 1000 AS waited
                FROM waiting_fact w
                WHERE state IN ('waiting', 'replaying') AND next_at <= clock_timestamp()
                  AND (state = 'replaying' OR NOT EXISTS (
                      SELECT FROM waiting_fact earlier
                      WHERE earlier.topic = w.topic AND earlier.key = w.key AND earlier.state = 'waiting'
                        AND earlier.id < w.id))
                ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
                """).query((row, _) -> waiting(row)).optional();
    }

    /// Removes what people have given up, a quarter after it came: the reason they gave is in the audit.
    void forgetDiscarded() {
        jdbc.sql(
                        "DELETE FROM waiting_fact WHERE state = 'discarded' AND since < clock_timestamp() - interval '90 days'")
                .update();
    }

    /// Removes, in whatever state, what its topic no longer keeps: nobody needs it any more, and it carries an address.
    void forgetExpired() {
        briefTopics.forEach((topic, kept) -> jdbc.sql(
                        "DELETE FROM waiting_fact WHERE topic = ? AND since < clock_timestamp() - ? * interval '1 second'")
                .param(topic)
                .param(kept.toSeconds())
                .update());
    }

    void leave(long id) {
        jdbc.sql("DELETE FROM waiting_fact WHERE id = ?").param(id).update();
    }

    /// Sets the next attempt, unless another instance has tried in the meantime: between the failed transaction
    /// and this one nothing is locked, and the number of attempts tells.
    void postpone(Waiting fact, String reason, boolean awaited, Duration pause) {
        jdbc.sql("""
                UPDATE waiting_fact SET attempts = attempts + 1, failures = failures + ?, reason = ?,
                    next_at = clock_timestamp() + ? * interval '1 millisecond'
                WHERE id = ? AND state = ? AND attempts = ?
                """)
                .param(awaited ? 0 : 1)
                .param(Texts.reason(reason))
                .param(pause.toMillis())
                .param(fact.id())
                .param(fact.state())
                .param(fact.attempts())
                .update();
    }

    /// Gives a waiting fact up.
    ///
    /// @return whether this call did so
    boolean giveUp(Waiting fact, State state, String reason) {
        return jdbc.sql("""
                UPDATE waiting_fact SET state = ?, attempts = attempts + 1, reason = ?
                WHERE id = ? AND state = ? AND attempts = ?
                """)
                        .param(state.column())
                        .param(Texts.reason(reason))
                        .param(fact.id())
                        .param(fact.state())
                        .param(fact.attempts())
                        .update()
                > 0;
    }

    /// A tombstone ends what an erased key has left behind: replaying it later would bring the erased back. Facts of
    /// brief topics have keys of their own, so there the key is looked for in what they tell.
    void erase(Incoming.Line line) {
        jdbc.sql("DELETE FROM waiting_fact WHERE topic = ? AND key = ? AND state <> 'waiting'")
                .param(line.topic())
                .param(line.key())
                .update();
        jdbc.sql("""
                DELETE FROM waiting_fact
                WHERE topic = ANY (string_to_array(?, ',')) AND position(convert_to(?, 'UTF8') IN raw_value) > 0
                """)
                .param(String.join(",", briefTopics.keySet()))
                .param(line.key())
                .update();
    }

    private static Replay.Reading reading(ResultSet row) throws SQLException {
        if (!row.getBoolean("replay")) {
            return Replay.Reading.NEWS;
        }
        return row.getBoolean("effect_lost") ? Replay.Reading.AGAIN : Replay.Reading.HISTORY;
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("state"),
                row.getObject("event_id", UUID.class),
                new RawRecord(
                        row.getString("topic"),
                        row.getInt("partition_number"),
                        row.getLong("record_offset"),
                        row.getBytes("raw_key"),
                        row.getBytes("raw_value"),
                        json.readStrings(row.getString("headers")),
                        reading(row)),
                row.getInt("attempts"),
                row.getInt("failures"),
                Duration.ofMillis(row.getLong("waited")));
    }

    /// Why a fact is kept without being tried.
    enum State {
        DEAD,
        PARKED;

        String column() {
            return this == DEAD ? "dead" : "parked";
        }
    }

    /// A fact taken from the waiting room.
    record Waiting(
            long id, String state, @Nullable UUID eventId, RawRecord raw, int attempts, int failures, Duration waited) {

        boolean isReplayed() {
            return state.equals("replaying");
        }
    }
}
