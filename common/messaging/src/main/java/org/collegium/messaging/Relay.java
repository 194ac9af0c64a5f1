package org.collegium.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the outbox to Kafka in the order of its ids; one instance per database does so at a time.
///
/// A row is deleted only after its acknowledgement, so a relay that dies in between leaves it to be sent again
/// and never lost. What is sent twice is a repetition from an earlier row on, so the first arrival of every
/// fact stays in order and the receivers' inbox drops the rest.
final class Relay extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /// More than a batch and its acknowledgements take.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration LOOK_UP_EVERY = Duration.ofSeconds(1);

    private final DataSource unpooled;
    private final OutboxTable table;
    private final Supplier<Producer<String, byte[]>> producers;
    private final MessagingProperties.RelaySettings settings;
    private final String service;
    private final AtomicLong relayed = new AtomicLong();

    Relay(
            String service,
            DataSource unpooled,
            OutboxTable table,
            Supplier<Producer<String, byte[]>> producers,
            MessagingProperties.RelaySettings settings) {
        super(service + "-relay", GRACE);
        this.service = service;
        this.unpooled = unpooled;
        this.table = table;
        this.producers = producers;
        this.settings = settings;
    }

    @Override
    public void run() {
        var backoff = new Backoff();
        while (isRunning()) {
            try {
                try (var leadership = Leadership.candidate(unpooled)) {
                    // Asked without waiting in the database: a blocked session could not be told to stop.
                    while (isRunning() && !leadership.obtained()) {
                        awaitWork(settings.standby());
                    }
                    lead(leadership, backoff);
                } catch (SQLException | RuntimeException e) {
                    Duration pause = backoff.next();
                    LOG.warn("The relay of {} asks for the lead again in {}, because {}", service, pause, e.toString());
                    rest(pause);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lead(Leadership leadership, Backoff backoff) throws SQLException, InterruptedException {
        LOG.info("The relay of {} leads.", service);
        while (isRunning()) {
            Producer<String, byte[]> producer = producers.get();
            try {
                drainForEver(leadership, producer, backoff);
            } catch (KafkaException e) {
                Duration pause = backoff.next();
                LOG.warn("The outbox of {} stays and is sent again in {}, because {}", service, pause, e.toString());
                rest(pause);
            } finally {
                // What is unacknowledged stays in the table. Waiting for it here would let a relay that has lost the
                // lead send late what its successor has long sent.
                producer.close(Duration.ZERO);
            }
        }
    }

    private void drainForEver(Leadership leadership, Producer<String, byte[]> producer, Backoff backoff)
            throws SQLException, InterruptedException {
        while (isRunning()) {
            int sent = drain(leadership, producer);
            backoff.reset();
            if (sent < settings.batch()) {
                awaitWork(settings.poll());
            }
        }
    }

    /// Sends and deletes one batch. The next one starts only afterwards: a second in flight would read the same
    /// rows again (it doubled events when measured).
    private int drain(Leadership leadership, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        var batch = table.oldest(leadership.connection(), settings.batch());
        if (batch.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.rows().size());
        for (OutboxRow row : batch.rows()) {
            var future = producer.send(row.toRecord());
            sent.add(future);
            if (failedAtOnce(future)) {
                // Sending on would put later facts of a key before this one.
                break;
            }
        }
        Map<Integer, Throwable> refused = awaitAll(sent, leadership);
        List<Long> acknowledged = IntStream.range(0, sent.size())
                .filter(place -> !refused.containsKey(place))
                .mapToObj(batch.ids()::get)
                .toList();
        table.delete(leadership.connection(), acknowledged);
        for (var refusal : refused.entrySet()) {
            setAside(leadership, batch, refusal.getKey(), refusal.getValue());
        }
        relayed.addAndGet(acknowledged.size());
        return sent.size();
    }

    private void setAside(Leadership leadership, OutboxTable.Batch batch, int place, Throwable reason)
            throws SQLException {
        OutboxRow row = batch.rows().get(place);
        table.setAside(leadership.connection(), batch.ids().get(place), reason.toString());
        LOG.error(
                "The fact {} of {} for {} was refused by Kafka and lies in outbox_refused: {}",
                row.eventId(),
                row.key(),
                row.topic(),
                reason.toString());
    }

    /// Refusals of the record itself: sent again it would be refused again, and hold up all that follow it.
    private static boolean isForGood(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }

    /// Without metadata the client fails a record before it is queued; everything queued has no time limit.
    private static boolean failedAtOnce(Future<RecordMetadata> future) {
        return future.state() == Future.State.FAILED;
    }

    /// @return the places of what was refused for good, each with the reason
    /// @throws KafkaException if anything else was not acknowledged: then the whole batch is sent again
    private Map<Integer, Throwable> awaitAll(List<Future<RecordMetadata>> sent, Leadership leadership)
            throws SQLException, InterruptedException {
        Map<Integer, Throwable> refused = new HashMap<>();
        KafkaException failure = null;
        for (int place = 0; place < sent.size(); place++) {
            try {
                await(sent.get(place), leadership);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause != null && isForGood(cause)) {
                    refused.put(place, cause);
                } else if (failure == null) {
                    failure = new KafkaException("A fact was not acknowledged", cause);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return refused;
    }

    private void await(Future<RecordMetadata> future, Leadership leadership)
            throws ExecutionException, SQLException, InterruptedException {
        while (true) {
            try {
                var _ = future.get(LOOK_UP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (!isRunning()) {
                    throw new InterruptedException("stopped while the broker owed acknowledgements");
                }
                if (!leadership.isAlive()) {
                    throw new SQLException("the connection that held the lock is gone", e);
                }
            }
        }
    }

    /// How many facts this instance has seen acknowledged and deleted.
    long relayed() {
        return relayed.get();
    }
}
