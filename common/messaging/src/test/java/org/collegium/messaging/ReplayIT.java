package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayIT {

    private static final String FROM_START = "collegium.messaging.replay=from-start";

    private final String name = Station.newName("replay");
    private final FactSender sender = new FactSender(MovableClock.atRealNow());
    private final UUID counter = UUID.randomUUID();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void changesNothingWhileTheInboxRemembers() {
        var database = Station.newDatabase(name);
        try (var station = Station.open(name, database, Station::counting)) {
            count(1, 3);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3));
        }

        try (var station = Station.open(name, database, Station::counting, FROM_START)) {
            await().until(station::replayBegun);
            count(4, 4);

            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3, 4));
            assertThat(station.ledger().replayed(counter)).isEmpty();
        }
    }

    @Test
    void rebuildsAnEmptyDatabaseAndTellsHistoryFromNews() {
        try (var station = Station.open(name, Station.newDatabase(name), Station::counting)) {
            count(1, 3);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3));
        }
        var empty = Station.newDatabase(name);

        try (var station = Station.open(name, empty, Station::counting, FROM_START)) {
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3));
            count(4, 5);

            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3, 4, 5));
            assertThat(station.ledger().replayed(counter)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void takesForNewsWhatWasToldWhileTheServiceWasDown() {
        try (var station = Station.open(name, Station.newDatabase(name), Station::counting)) {
            count(1, 3);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3));
        }
        count(4, 5);
        var empty = Station.newDatabase(name);

        try (var station = Station.open(name, empty, Station::counting, FROM_START)) {
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3, 4, 5));
            assertThat(station.ledger().replayed(counter)).containsExactly(1, 2, 3);
        }
        count(6, 7);

        // Started again with the setting still there.
        try (var station = Station.open(name, empty, Station::counting, FROM_START)) {
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).endsWith(6, 7));
            assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertThat(station.ledger().replayed(counter)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void doesAgainInARestoredDatabaseWhatWasLostWithTheOldOne() {
        var database = Station.newDatabase(name);
        try (var station = Station.open(name, database, Station::counting)) {
            count(1, 4);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3, 4));
            // As a restore from before the third would leave it.
            station.ledger().jdbc().sql("""
                            DELETE FROM inbox WHERE event_id NOT IN (SELECT event_id FROM inbox ORDER BY taken_at, event_id LIMIT 2)
                            """).update();
            station.ledger().jdbc().sql("DELETE FROM learnt").update();
        }
        count(5, 5);

        try (var station =
                Station.open(name, database, ledger -> Station.counting(ledger, Envelope::isHistory), FROM_START)) {
            await().untilAsserted(() ->
                    assertThat(station.ledger().of(counter)).hasSize(3).endsWith(5));
            assertThat(station.ledger().replayed(counter)).isEmpty();
        }
    }

    @Test
    void mailsNobodyAgainInARestoredDatabase() {
        var database = Station.newDatabase(name);
        try (var station = Station.open(name, database, Station::counting)) {
            count(1, 2);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2));
            station.ledger().jdbc().sql("DELETE FROM inbox").update();
            station.ledger().jdbc().sql("DELETE FROM learnt").update();
        }
        count(3, 3);

        try (var station = Station.open(name, database, Station::counting, FROM_START)) {
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2, 3));
            assertThat(station.ledger().replayed(counter)).containsExactly(1, 2);
        }
    }

    @Test
    void remembersWhatIsHistoryAfterARestart() {
        try (var station = Station.open(name, Station.newDatabase(name), Station::counting)) {
            count(1, 2);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1, 2));
        }
        var empty = Station.newDatabase(name);
        try (var station = Station.open(
                name, empty, _ -> Station.refusing(counter), FROM_START, "collegium.messaging.retry.attempts=1000")) {
            await().until(() -> station.kept(counter) == 2);
        }

        try (var station = Station.open(name, empty, Station::counting)) {
            await().untilAsserted(
                            () -> assertThat(station.ledger().replayed(counter)).containsExactly(1, 2));
        }
    }

    @Test
    void handsParkedFactsOverOnceAReleaseKnowsThem() {
        var database = Station.newDatabase(name);
        try (var station = Station.openOlderRelease(name, database)) {
            count(1, 1);
            await().until(() -> station.letters().list(null, 500).stream()
                    .anyMatch(letter -> counter.toString().equals(letter.key())
                            && letter.state().equals("parked")));
        }

        try (var station = Station.open(name, database, Station::counting)) {
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).containsExactly(1));
        }
    }

    private void count(int from, int to) {
        for (int number = from; number <= to; number++) {
            sender.send(counter, new CountedV1(counter, number, null));
        }
    }
}
