package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.messaging.Counted.CountedV1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageIT {

    @TempDir
    Path folder;

    @Test
    void keepsFactsWhileTheBrokerIsAwayAndSendsThemWhenItIsBack() throws Exception {
        UUID counter = UUID.randomUUID();
        try (var broker = new BrokerProcess(folder);
                var telling = open("outage-teller", broker);
                var reader = open("outage-hearer", broker)) {
            // The services are up before the broker.
            tell(telling, counter, 1, 20);
            assertThat(telling.outboxDepth()).isEqualTo(20);
            broker.start();
            await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).endsWith(20));

            broker.kill();
            tell(telling, counter, 21, 120);
            await().pollDelay(Duration.ofSeconds(6)).until(() -> telling.outboxDepth() == 100);
            broker.start();

            await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).endsWith(120));
            assertThat(reader.ledger().of(counter))
                    .isEqualTo(IntStream.rangeClosed(1, 120).boxed().toList());
            await().until(() -> telling.outboxDepth() == 0);
        }
    }

    @Test
    void stopsAtOnceWhileTheBrokerIsAway() {
        UUID counter = UUID.randomUUID();
        var telling = open("silent-teller", new BrokerProcess(folder));
        tell(telling, counter, 1, 5);

        telling.close();

        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(thread -> thread.contains("silent-teller"));
    }

    private static Station open(String name, BrokerProcess broker) {
        return Station.open(
                name, Station.newDatabase(name), broker.bootstrapServers(), Counted.CONTRACTS, Station::counting);
    }

    private static void tell(Station telling, UUID counter, int from, int to) {
        for (int number = from; number <= to; number++) {
            telling.tell(counter, new CountedV1(counter, number, null));
        }
    }
}
