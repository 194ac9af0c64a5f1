package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.collegium.messaging.Counted.AddressTypedV1;
import org.collegium.messaging.Counted.NameErasedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A fact of a topic that forgets is not kept for longer because it failed: it carries an address.
class BriefFactsIT {

    private final String name = Station.newName("brief");
    private final RealPostgres.Database database = Station.newDatabase(name);
    private final FactSender sender = new FactSender(MovableClock.atRealNow());

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void forgetsWhatItsTopicNoLongerKeeps() {
        UUID old = UUID.randomUUID();
        UUID discarded = UUID.randomUUID();
        UUID recent = UUID.randomUUID();
        try (var station = Station.open(name, database, BriefFactsIT::failing)) {
            fail(station, old, UUID.randomUUID());
            fail(station, discarded, UUID.randomUUID());
            fail(station, recent, UUID.randomUUID());
            station.letters().list(null, 500).stream()
                    .filter(letter -> discarded.toString().equals(letter.key()))
                    .forEach(letter -> assertThat(station.letters().discard(letter.id(), "Too late."))
                            .isTrue());
            age(station, old, 61);
            age(station, discarded, 61);
            age(station, recent, 30);
        }

        // It looks when it starts.
        try (var station = Station.open(name, database, BriefFactsIT::failing)) {
            await().until(() -> station.kept(old) + station.kept(discarded) == 0);

            assertThat(station.kept(recent)).isEqualTo(1);
        }
    }

    @Test
    void forgetsWhatTellsOfAnErasedPerson() {
        UUID person = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        try (var station = Station.open(name, database, BriefFactsIT::failing)) {
            fail(station, theirs, person);
            fail(station, others, UUID.randomUUID());

            sender.send(person, new NameErasedV1(person));

            await().until(() -> station.kept(theirs) == 0);
            assertThat(station.kept(others)).isEqualTo(1);
        }
    }

    private void fail(Station station, UUID form, UUID person) {
        sender.send(form, new AddressTypedV1(form, person, "sorrel.windrush@example.org"));
        await().until(() -> station.letters().list(null, 500).stream()
                .anyMatch(letter -> form.toString().equals(letter.key())));
    }

    static FactListener failing(Ledger ledger) {
        return subscriptions -> subscriptions
                .on(AddressTypedV1.class, (fact, _) -> {
                    throw new IllegalStateException("The form %s is jammed".formatted(fact.formId()));
                })
                .on(NameErasedV1.class, (_, _) -> {});
    }

    private static void age(Station station, UUID key, int minutes) {
        station.ledger()
                .jdbc()
                .sql("UPDATE waiting_fact SET since = clock_timestamp() - make_interval(mins => ?) WHERE key = ?")
                .params(minutes, key.toString())
                .update();
    }
}
