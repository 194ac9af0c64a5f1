package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What staff gave up is forgotten after 90 days, and nothing else is.
class DiscardedFactsIT {

    private final String name = Station.newName("discarding");
    private final FactSender sender = new FactSender(MovableClock.atRealNow());

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void forgetsWhatWasDiscardedLongAgoOnly() {
        var database = Station.newDatabase(name);
        UUID longAgo = UUID.randomUUID();
        UUID lately = UUID.randomUUID();
        UUID undecided = UUID.randomUUID();
        try (var station = Station.open(name, database, Station::counting)) {
            discard(station, letter(station, longAgo));
            discard(station, letter(station, lately));
            letter(station, undecided);
            age(station, longAgo, 91);
            age(station, lately, 89);
            age(station, undecided, 91);
        }

        // It looks when it starts, and then every few minutes.
        try (var station = Station.open(name, database, Station::counting)) {
            await().until(() -> station.kept(longAgo) == 0);

            assertThat(station.kept(lately)).isEqualTo(1);
            assertThat(station.kept(undecided)).isEqualTo(1);
        }
    }

    /// A fact that nobody can read.
    private long letter(Station station, UUID key) {
        sender.sendPoison(key, CountedV1.class);
        return await().until(
                        () -> station.letters().list(null, 500).stream()
                                .filter(letter -> key.toString().equals(letter.key()))
                                .map(DeadLetters.DeadLetter::id)
                                .findFirst()
                                .orElse(0L),
                        id -> id > 0);
    }

    private static void discard(Station station, long letter) {
        assertThat(station.letters().discard(letter, "It was never JSON.")).isTrue();
    }

    private static void age(Station station, UUID key, int days) {
        station.ledger()
                .jdbc()
                .sql("UPDATE waiting_fact SET since = clock_timestamp() - make_interval(days => ?) WHERE key = ?")
                .params(days, key.toString())
                .update();
    }
}
