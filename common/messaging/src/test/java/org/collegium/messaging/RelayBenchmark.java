package org.collegium.messaging;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Measures how fast the relay empties an outbox, as a share of what a bare Kafka producer does with the same
/// records in the same run: the share can be compared between machines, the rate cannot.
///
/// Not a test: `java -cp <the module's test class path> org.collegium.messaging.RelayBenchmark`.
final class RelayBenchmark {

    private static final int FACTS = 200_000;
    private static final int ROUNDS = 3;

    private RelayBenchmark() {}

    static void main() throws Exception {
        String name = Station.newName("benchmark");
        try (var station =
                Station.open(name, Station.newDatabase(name), Station::deaf, "collegium.messaging.enabled=false")) {
            for (int round = 1; round <= ROUNDS; round++) {
                // Interleaved, and the first round only warms up.
                double raw = raw(station);
                double relayed = relayed(station);
                System.out.printf(
                        "round %d%s: raw producer %,.0f/s, relay %,.0f/s, ratio %.2f%n",
                        round, round == 1 ? " (warm-up)" : "", raw, relayed, relayed / raw);
            }
        }
        // The broker's threads would keep the process alive.
        System.exit(0);
    }

    private static double relayed(Station station) {
        station.ledger().jdbc().sql("""
                INSERT INTO outbox (event_id, topic, key, type, source, time, payload)
                SELECT gen_random_uuid(), 'testing.flood', gen_random_uuid(), 'collegium.testing.poured.v1', 'benchmark',
                       now(), format('{"counterId":"%s","number":%s}', gen_random_uuid(), number)
                FROM generate_series(1, ?) number
                """).param(FACTS).update();
        var relay = station.newRelay();
        long began = System.nanoTime();
        relay.start();
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(5)).until(() -> relay.relayed() == FACTS);
        double rate = rate(began);
        relay.stop();
        return rate;
    }

    private static double raw(Station station) throws Exception {
        try (var producer = station.bean(KafkaClients.class).producer()) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            for (int number = 0; number < FACTS; number++) {
                records.add(fact(number).toRecord());
            }
            List<Future<RecordMetadata>> sent = new ArrayList<>(FACTS);
            long began = System.nanoTime();
            for (var each : records) {
                sent.add(producer.send(each));
            }
            for (var each : sent) {
                var _ = each.get();
            }
            return rate(began);
        }
    }

    private static OutboxRow fact(int number) {
        String key = UUID.randomUUID().toString();
        String json = "{\"counterId\":\"%s\",\"number\":%d}".formatted(key, number);
        return new OutboxRow(
                UUID.randomUUID(),
                "testing.flood",
                key,
                "collegium.testing.poured.v1",
                "benchmark",
                Instant.EPOCH,
                json,
                null,
                Map.of(),
                null);
    }

    private static double rate(long began) {
        return FACTS / ((System.nanoTime() - began) / 1e9);
    }
}
