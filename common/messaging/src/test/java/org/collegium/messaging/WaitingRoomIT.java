package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.messaging.Counted.NameChangedV1;
import org.collegium.messaging.Counted.NameErasedV1;
import org.collegium.messaging.DeadLetters.DeadLetter;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingRoomIT {

    private static final String COUNTED = "collegium.testing.counted.v1";

    private final String name = Station.newName("waiting");
    private final FactSender sender = new FactSender(MovableClock.atRealNow());
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();
    private final Set<UUID> awaited = ConcurrentHashMap.newKeySet();
    private Station station;

    @BeforeAll
    void open() {
        station = Station.open(name, Station.newDatabase(name), this::moody);
    }

    @AfterAll
    void close() {
        station.close();
        sender.close();
    }

    /// Refuses the counters named by a test, as long as they are named; number 0 is always welcome.
    private FactListener moody(Ledger ledger) {
        return subscriptions -> subscriptions
                .on(CountedV1.class, (fact, envelope) -> {
                    if (broken.contains(fact.counterId()) && fact.number() > 0) {
                        throw new IllegalStateException("The counter %s is jammed".formatted(fact.counterId()));
                    }
                    if (awaited.contains(fact.counterId()) && fact.number() > 0) {
                        throw new NotYet("The counter %s is not delivered".formatted(fact.counterId()));
                    }
                    ledger.learn(fact.counterId(), fact.number(), envelope.replay());
                })
                .on(NameChangedV1.class, (fact, _) -> {
                    throw new IllegalStateException("The name of %s is odd".formatted(fact.personId()));
                })
                .on(NameErasedV1.class, (fact, envelope) -> ledger.learn(fact.personId(), -1, envelope.replay()));
    }

    /// On a station of its own whose patience does not end: how long the fact fails must not depend on the
    /// machine.
    @Test
    void keepsTheOrderOfAKeyBehindAFactThatFailsForAWhile() {
        UUID jammed = UUID.randomUUID();
        UUID smooth = UUID.randomUUID();
        broken.add(jammed);
        String own = Station.newName("patient");
        try (var patient =
                Station.open(own, Station.newDatabase(own), this::moody, "collegium.messaging.retry.attempts=100000")) {
            send(jammed, 1);
            await().until(() -> patient.kept(jammed) == 1);
            send(jammed, 2);
            send(jammed, 3);
            send(smooth, 1);
            await().untilAsserted(() -> assertThat(patient.ledger().of(smooth)).containsExactly(1));
            await().until(() -> patient.kept(jammed) == 3);
            assertThat(patient.ledger().of(jammed)).isEmpty();

            broken.remove(jammed);

            await().untilAsserted(() -> assertThat(patient.ledger().of(jammed)).containsExactly(1, 2, 3));
        }
    }

    @Test
    void hasMorePatienceWithAFactThatWaitsForAnother() {
        UUID early = UUID.randomUUID();
        awaited.add(early);

        send(early, 1);

        // More attempts than a failing fact is given.
        await().until(() -> attempts(early) > 6);
        awaited.remove(early);
        await().untilAsserted(() -> assertThat(learnt(early)).containsExactly(1));
        assertThat(letter(early)).isEmpty();
    }

    @Test
    void deadLettersAFactWhenPatienceEndsAndLetsTheOthersOfItsKeyGoOn() {
        UUID jammed = UUID.randomUUID();
        broken.add(jammed);
        try (EventProbe probe = EventProbe.fromNow("testing.counter-dlt").about(jammed)) {

            UUID id = send(jammed, 1);
            send(jammed, 0);

            var copy = probe.expect(COUNTED).getFirst();
            assertThat(copy.headers())
                    .containsEntry("ce_id", id.toString())
                    .containsEntry("dlt-consumer", name)
                    .containsEntry("dlt-topic", "testing.counter")
                    .containsEntry("dlt-state", "dead")
                    .containsEntry("dlt-attempts", "4");
            assertThat(copy.headers().get("dlt-reason")).contains("is jammed");
            assertThat(copy.value()).contains("\"number\":1");
            await().untilAsserted(() -> assertThat(learnt(jammed)).containsExactly(0));
            DeadLetter letter = letter(jammed).orElseThrow();
            assertThat(letter.state()).isEqualTo("dead");
            assertThat(letter.eventId()).isEqualTo(id);
            assertThat(letter.attempts()).isEqualTo(4);
        }
    }

    @Test
    void handlesADeadLetterThatStaffReplay() {
        UUID jammed = UUID.randomUUID();
        DeadLetter dead = deadLetterOf(jammed);

        broken.remove(jammed);
        assertThat(station.letters().replay(dead.id())).isTrue();

        await().untilAsserted(() -> assertThat(learnt(jammed)).containsExactly(1));
        assertThat(station.letters().find(dead.id())).isEmpty();
        assertThat(station.letters().replay(dead.id())).isFalse();
    }

    @Test
    void bringsADeadLetterBackAtOnceIfItsReplayFails() {
        UUID jammed = UUID.randomUUID();
        DeadLetter dead = deadLetterOf(jammed);

        station.letters().replay(dead.id());

        await().untilAsserted(() -> assertThat(station.letters().find(dead.id()))
                .hasValueSatisfying(letter -> assertThat(letter.attempts()).isEqualTo(dead.attempts() + 1)));
    }

    @Test
    void handlesADiscardedLetterNeverAgain() {
        UUID jammed = UUID.randomUUID();
        DeadLetter dead = deadLetterOf(jammed);

        assertThat(station.letters().discard(dead.id(), "sent by mistake")).isTrue();

        assertThat(station.letters().find(dead.id())).isEmpty();
        assertThat(station.letters().replay(dead.id())).isFalse();
        broken.remove(jammed);
        sender.send(Objects.requireNonNull(dead.eventId()), jammed, new CountedV1(jammed, 1, "again"));
        send(jammed, 2);
        await().untilAsserted(() -> assertThat(learnt(jammed)).containsExactly(2));
    }

    @Test
    void letsOneInstanceAtATimeHaveAFact() {
        UUID jammed = UUID.randomUUID();
        String shared = Station.newName("shared");
        var database = Station.newDatabase(shared);
        try (var station = Station.open(
                        shared, database, _ -> Station.refusing(jammed), "collegium.messaging.retry.attempts=1000");
                var counts = new FactSender(MovableClock.atRealNow())) {
            counts.send(jammed, new CountedV1(jammed, 1, null));
            await().until(() -> station.kept(jammed) == 1);
        }

        try (var station = Station.open(shared, database, Station::deaf, "collegium.messaging.enabled=false");
                var other = Executors.newSingleThreadExecutor()) {
            var room = station.bean(WaitingRoom.class);
            await().until(() -> station.inTransaction(() -> room.claim().isPresent()));

            boolean taken = station.inTransaction(() -> {
                assertThat(room.claim()).isPresent();
                return CompletableFuture.supplyAsync(
                                () -> station.inTransaction(() -> room.claim().isPresent()), other)
                        .join();
            });

            assertThat(taken).isFalse();
        }
    }

    @Test
    void forgetsTheDeadLettersOfAnErasedKey() {
        UUID person = UUID.randomUUID();
        sender.send(person, new NameChangedV1(person, "Sample Member 17"));
        await().until(() -> letter(person).isPresent());

        sender.send(person, new NameErasedV1(person));

        await().untilAsserted(() -> assertThat(learnt(person)).containsExactly(-1));
        assertThat(letter(person)).isEmpty();
    }

    private DeadLetter deadLetterOf(UUID counter) {
        broken.add(counter);
        send(counter, 1);
        await().until(() -> letter(counter).isPresent());
        return letter(counter).orElseThrow();
    }

    private UUID send(UUID counter, int number) {
        return sender.send(counter, new CountedV1(counter, number, null));
    }

    private List<Integer> learnt(UUID counter) {
        return station.ledger().of(counter);
    }

    private Optional<DeadLetter> letter(UUID key) {
        return station.letters().list(null, 500).stream()
                .filter(letter -> key.toString().equals(letter.key()))
                .findFirst();
    }

    private int attempts(UUID key) {
        return station.ledger()
                .jdbc()
                .sql("SELECT coalesce(max(attempts), 0) AS most FROM waiting_fact WHERE key = ? AND state = 'waiting'")
                .param(key.toString())
                .query((row, _) -> row.getInt("most"))
                .single();
    }
}
