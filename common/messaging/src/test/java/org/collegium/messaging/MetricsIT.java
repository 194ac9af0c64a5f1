package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.collegium.messaging.Counted.CountedV1;
import org.junit.jupiter.api.Test;

class MetricsIT {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final UUID counter = UUID.randomUUID();

    @Test
    void countsWhatPilesUpAndWhatWasRelayed() {
        String name = Station.newName("measured");
        var database = Station.newDatabase(name);
        try (var resting = Station.open(name, database, Station::counting, "collegium.messaging.enabled=false")) {
            resting.bean(MessagingMetrics.class).bindTo(registry);
            resting.tell(counter, new CountedV1(counter, 1, null));
            resting.tell(counter, new CountedV1(counter, 2, null));

            assertThat(gauge("collegium.outbox.depth", name)).isEqualTo(2);
            assertThat(gauge("collegium.outbox.oldest", name)).isPositive();
        }
        registry.clear();

        try (var station =
                Station.open(name, database, _ -> Station.refusing(counter), "collegium.messaging.retry.attempts=2")) {
            station.bean(MessagingMetrics.class).bindTo(registry);

            await().untilAsserted(() ->
                    assertThat(gauge("collegium.inbox.dead.letters", name)).isEqualTo(2));
            assertThat(gauge("collegium.inbox.waiting", name)).isZero();
            // Two facts and the copies of both dead letters.
            await().until(() -> registry.get("collegium.outbox.relayed")
                            .tag("service", name)
                            .functionCounter()
                            .count()
                    == 4);
            assertThat(gauge("collegium.outbox.depth", name)).isZero();
            assertThat(gauge("collegium.inbox.lag", name)).isZero();
        }
    }

    private double gauge(String meter, String service) {
        return registry.get(meter).tag("service", service).gauge().value();
    }
}
