package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingAndHearingIT {

    private final String teller = Station.newName("teller");
    private final String hearer = Station.newName("hearer");
    private Station telling;
    private Station reader;

    @BeforeAll
    void open() {
        telling = Station.open(teller, Station.newDatabase(teller), Station::deaf);
        reader = Station.open(hearer, Station.newDatabase(hearer), Station::counting);
    }

    @AfterAll
    void close() {
        telling.close();
        reader.close();
    }

    @Test
    void handsFactsOfOneKeyOverInTheOrderTold() {
        UUID counter = UUID.randomUUID();

        for (int number = 1; number <= 20; number++) {
            telling.tell(counter, new CountedV1(counter, number, null));
        }

        await().untilAsserted(() -> assertThat(reader.ledger().of(counter))
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList()));
        await().until(() -> telling.outboxDepth() == 0);
    }

    @Test
    void tellsNothingOfARolledBackTransaction() {
        UUID counter = UUID.randomUUID();

        assertThatThrownBy(() -> telling.inTransaction(() -> {
                    telling.outbox().append(counter, new CountedV1(counter, 1, null));
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        telling.tell(counter, new CountedV1(counter, 2, null));

        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).isEqualTo(List.of(2)));
    }

    @Test
    void refusesToTellOutsideATransaction() {
        UUID counter = UUID.randomUUID();

        assertThatThrownBy(() -> telling.outbox().append(counter, new CountedV1(counter, 1, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void refusesWhatIsNoContract() {
        record Rumour(String text) {}

        assertThatThrownBy(() -> telling.tell(UUID.randomUUID(), new Rumour("somebody joined")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAFactThatABrokerWouldRefuse() {
        UUID counter = UUID.randomUUID();
        String novel = "x".repeat(FactJson.LONGEST_VALUE);

        assertThatThrownBy(() -> telling.tell(counter, new CountedV1(counter, 1, novel)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void goesOnAfterAPause() {
        UUID counter = UUID.randomUUID();
        telling.pause();
        reader.pause();
        telling.tell(counter, new CountedV1(counter, 1, null));

        telling.resume();
        reader.resume();

        await().untilAsserted(() -> assertThat(reader.ledger().of(counter)).isEqualTo(List.of(1)));
    }

    @Test
    void writesTheEnvelopeAsCloudEventsHeaders() {
        UUID counter = UUID.randomUUID();
        try (EventProbe probe = EventProbe.fromNow("testing.counter").about(counter)) {

            UUID id = telling.tell(counter, new CountedV1(counter, 1, null));

            var seen = probe.expect("collegium.testing.counted.v1").getFirst();
            assertThat(seen.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", id.toString())
                    .containsEntry("ce_source", teller)
                    .containsEntry("ce_subject", counter.toString())
                    .containsEntry("content-type", "application/json")
                    .containsKey("ce_time");
            assertThat(seen.value()).isEqualTo("{\"counterId\":\"%s\",\"number\":1,\"note\":null}".formatted(counter));
        }
    }
}
