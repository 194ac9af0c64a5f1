package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.testing.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RelayIT {

    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 50).boxed().toList();

    private static final int BATCH = 20;

    private final String teller = Station.newName("teller");
    private final String hearer = Station.newName("hearer");
    private final RealPostgres.Database database = Station.newDatabase(teller);
    private final UUID counter = UUID.randomUUID();
    private Station reader;
    private Station telling;
    private @Nullable Relay successor;

    @BeforeEach
    void open() {
        reader = Station.open(hearer, Station.newDatabase(hearer), Station::counting);
        telling = Station.open(teller, database, Station::deaf, "collegium.messaging.enabled=false");
        telling.inTransaction(() -> {
            ALL.forEach(number -> telling.outbox().append(counter, new CountedV1(counter, number, null)));
            return ALL.size();
        });
    }

    @AfterEach
    void close() {
        if (successor != null) {
            successor.stop();
        }
        telling.close();
        reader.close();
    }

    /// Where a relay may be when its process ends.
    enum Step {
        BEFORE_READING,
        BEFORE_SENDING,
        WHILE_SENDING,
        AFTER_SENDING,
        AFTER_DELETING
    }

    /// As a process that is killed: nothing after the step is run.
    private static final class Killed extends Error {}

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhenKilled(Step step) {
        var dying = relay(new DyingTable(step), step == Step.WHILE_SENDING ? this::dyingProducer : producers());
        dying.start();
        await().until(() -> dying.deaths() > 0);
        dying.stop();

        successor = relay(telling.bean(OutboxTable.class), producers());
        successor.start();

        await().until(() -> telling.outboxDepth() == 0);
        telling.tell(counter, new CountedV1(counter, 51, null));
        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).endsWith(51));
        assertThat(reader.ledger().of(counter))
                .startsWith(ALL.toArray(Integer[]::new))
                .hasSize(51);
    }

    @Test
    void keepsWhatIsNotAcknowledgedAndSendsItAgain() {
        var attempts = new AtomicInteger();
        successor = relay(
                telling.bean(OutboxTable.class),
                () -> sending((real, record) -> attempts.incrementAndGet() <= 2 * BATCH
                        ? failing(new TimeoutException("no acknowledgement"))
                        : real.send(record)));
        successor.start();

        await().until(() -> telling.outboxDepth() == 0);

        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).isEqualTo(ALL));
        assertThat(attempts.get()).isGreaterThanOrEqualTo(2 * BATCH + ALL.size());
    }

    @Test
    void setsAsideWhatTheBrokerRefusesAndSendsTheOthersInOrder() {
        var table = telling.bean(OutboxTable.class);
        successor = relay(
                table,
                () -> sending((real, record) ->
                        new String(record.value(), StandardCharsets.UTF_8).matches(".*\"number\":7\\b.*")
                                ? failing(new RecordTooLargeException("too large"))
                                : real.send(record)));
        successor.start();

        await().until(() -> telling.outboxDepth() == 0);

        List<Integer> others = ALL.stream().filter(number -> number != 7).toList();
        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).isEqualTo(others));
        assertThat(table.refused()).isEqualTo(1);
    }

    @Test
    void beginsAgainAfterAnError() {
        var died = new AtomicInteger();
        successor = relay(
                new OutboxTable(telling.ledger().jdbc(), new FactJson()) {
                    @Override
                    Batch oldest(Connection connection, int limit) throws SQLException {
                        if (died.getAndIncrement() == 0) {
                            throw new Killed();
                        }
                        return super.oldest(connection, limit);
                    }
                },
                producers());
        successor.start();

        await().until(() -> telling.outboxDepth() == 0);

        assertThat(successor.deaths()).isEqualTo(1);
        assertThat(successor.isSound()).isTrue();
    }

    @Test
    void givesTheLeadOverWhenItsConnectionDies() throws SQLException {
        var first = relay(telling.bean(OutboxTable.class), producers());
        successor = relay(telling.bean(OutboxTable.class), producers());
        first.start();
        successor.start();
        await().until(() -> telling.outboxDepth() == 0);

        for (int number = 51; number <= 60; number++) {
            killLeader();
            telling.tell(counter, new CountedV1(counter, number, null));
        }

        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).endsWith(60));
        assertThat(reader.ledger().of(counter))
                .isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        first.stop();
    }

    @Test
    void findsARowThatDrewASmallIdAndWasCommittedLate() throws SQLException {
        successor = relay(telling.bean(OutboxTable.class), producers());
        successor.start();
        await().until(() -> telling.outboxDepth() == 0);

        try (var late = database.connect();
                var insert = late.prepareStatement("""
                        INSERT INTO outbox (event_id, topic, key, type, source, time, payload)
                        VALUES (gen_random_uuid(), 'testing.counter', ?, 'collegium.testing.counted.v1', 'late', now(), ?)
                        """)) {
            UUID other = UUID.randomUUID();
            late.setAutoCommit(false);
            insert.setString(1, other.toString());
            insert.setString(2, "{\"counterId\":\"%s\",\"number\":1}".formatted(other));
            insert.executeUpdate();
            telling.tell(counter, new CountedV1(counter, 51, null));
            await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).endsWith(51));

            late.commit();

            await().untilAsserted(() -> assertThat(reader.ledger().of(other)).containsExactly(1));
        }
    }

    private void killLeader() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    """);
        }
    }

    private Relay relay(OutboxTable table, Supplier<Producer<String, byte[]>> producers) {
        DataSource unpooled = new DriverManagerDataSource(database.url(), database.username(), database.password());
        return new Relay(
                teller,
                unpooled,
                table,
                producers,
                new MessagingProperties.RelaySettings(BATCH, Duration.ofMillis(20), Duration.ofMillis(20)));
    }

    private Supplier<Producer<String, byte[]>> producers() {
        return telling.bean(KafkaClients.class)::producer;
    }

    /// Later, as a broker would, not at the call.
    private static Future<RecordMetadata> failing(RuntimeException reason) {
        return CompletableFuture.supplyAsync(
                () -> {
                    throw reason;
                },
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
    }

    /// A producer with another way to send.
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> sending(
            BiFunction<Producer<String, byte[]>, ProducerRecord<String, byte[]>, Future<RecordMetadata>> send) {
        var real = producers().get();
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("send")
                                ? send.apply(real, (ProducerRecord<String, byte[]>) arguments[0])
                                : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /// Dies at the tenth record, with nine on their way.
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> dyingProducer() {
        var real = producers().get();
        var sent = new AtomicInteger();
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send") && sent.incrementAndGet() == 10) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class DyingTable extends OutboxTable {

        private final Step step;

        DyingTable(Step step) {
            super(telling.ledger().jdbc(), new FactJson());
            this.step = step;
        }

        @Override
        Batch oldest(Connection connection, int limit) throws SQLException {
            dieAt(Step.BEFORE_READING);
            Batch batch = super.oldest(connection, limit);
            dieAt(Step.BEFORE_SENDING);
            return batch;
        }

        @Override
        void delete(Connection connection, List<Long> ids) throws SQLException {
            dieAt(Step.AFTER_SENDING);
            super.delete(connection, ids);
            dieAt(Step.AFTER_DELETING);
        }

        private void dieAt(Step here) {
            if (here == step) {
                throw new Killed();
            }
        }
    }
}
