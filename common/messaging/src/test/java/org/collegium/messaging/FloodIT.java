package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.messaging.Counted.PouredV1;
import org.junit.jupiter.api.Test;

class FloodIT {

    private static final int COUNTERS = 100;
    private static final int FACTS_PER_COUNTER = 500;

    @Test
    void carriesFiftyThousandFactsInTheOrderOfTheirKeys() throws Exception {
        String teller = Station.newName("teller");
        String hearer = Station.newName("hearer");
        List<UUID> counters = Stream.generate(UUID::randomUUID).limit(COUNTERS).toList();

        try (var telling = Station.open(teller, Station.newDatabase(teller), Station::deaf);
                var reader = Station.open(hearer, Station.newDatabase(hearer), FloodIT::pouring)) {
            try (var threads = Executors.newFixedThreadPool(4)) {
                counters.forEach(counter -> threads.execute(() -> tellAll(telling, counter)));
            }

            await().until(() -> reader.ledger().size() >= COUNTERS * FACTS_PER_COUNTER);

            var all = IntStream.rangeClosed(1, FACTS_PER_COUNTER).boxed().toList();
            Set<UUID> inOrder = new HashSet<>();
            for (UUID counter : counters) {
                if (reader.ledger().of(counter).equals(all)) {
                    inOrder.add(counter);
                }
            }
            assertThat(inOrder).hasSize(COUNTERS);
            await().until(() -> telling.outboxDepth() == 0);
        }
    }

    private static FactListener pouring(Ledger ledger) {
        return subscriptions -> subscriptions.onBatch(PouredV1.class, ledger::learnAll);
    }

    private static void tellAll(Station station, UUID counter) {
        station.inTransaction(() -> {
            for (int number = 1; number <= FACTS_PER_COUNTER; number++) {
                station.outbox().append(counter, new PouredV1(counter, number));
            }
            return counter;
        });
    }
}
