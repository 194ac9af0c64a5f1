package org.collegium.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.messaging.DeadLetters.DeadLetter;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRecordsIT {

    private static final String TOPIC = "testing.counter";
    private static final String COUNTED = "collegium.testing.counted.v1";

    private final String name = Station.newName("bad");
    private final FactSender sender = new FactSender(MovableClock.atRealNow());
    private Station station;

    @BeforeAll
    void open() {
        station = Station.open(name, Station.newDatabase(name), Station::counting);
    }

    @AfterAll
    void close() {
        station.close();
        sender.close();
    }

    /// One way to be unreadable; null takes the header away, and a value `{key}` stands for the counter's id.
    record Bad(
            String what,
            Map<String, @Nullable String> headers,
            @Nullable String value,
            String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badRecords() {
        String good = "{\"counterId\":\"{key}\",\"number\":1}";
        return Stream.of(
                new Bad("no type", header("ce_type", null), good, "ce_type is missing"),
                new Bad("no id", header("ce_id", null), good, "ce_id is missing"),
                new Bad("blank id", header("ce_id", " "), good, "ce_id is missing"),
                new Bad("an id that is none", header("ce_id", "1-1-1-1-1"), good, "no UUID"),
                new Bad("no time", header("ce_time", null), good, "ce_time is missing"),
                new Bad("a time that is none", header("ce_time", "yesterday"), good, "no time"),
                new Bad("no source", header("ce_source", null), good, "ce_source is missing"),
                new Bad("no value", Map.of(), null, "no value"),
                new Bad("the JSON null", Map.of(), "null", "null"),
                new Bad("no JSON", Map.of(), "{ this is none", "no CountedV1"),
                new Bad("more than JSON", Map.of(), good + "}", "no CountedV1"),
                new Bad("an array", Map.of(), "[]", "no CountedV1"),
                new Bad(
                        "a word for a number",
                        Map.of(),
                        "{\"counterId\":\"{key}\",\"number\":\"one\"}",
                        "no CountedV1"),
                new Bad(
                        "a fraction for a number",
                        Map.of(),
                        "{\"counterId\":\"{key}\",\"number\":1.5}",
                        "no CountedV1"),
                new Bad("an id that is a number", Map.of(), "{\"counterId\":17,\"number\":1}", "no CountedV1"),
                new Bad("a text that is a number", Map.of(), good.replace("}", ",\"note\":7}"), "no CountedV1"),
                new Bad("a missing id", Map.of(), "{\"number\":1}", "counterId is missing"),
                new Bad("a missing number", Map.of(), "{\"counterId\":\"{key}\"}", "no CountedV1"),
                new Bad("NUL bytes", Map.of(), "\0\0\0", "no CountedV1"),
                new Bad("deep nesting", Map.of(), "[".repeat(100_000), "no CountedV1"),
                new Bad("empty", Map.of(), "", "no CountedV1"));
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void deadLettersWhatCannotBeReadAtOnce(Bad bad) {
        UUID key = UUID.randomUUID();

        sender.sendRaw(TOPIC, key.toString(), bytes(bad, key), headers(bad, key));
        sender.send(key, new CountedV1(key, 2, null));

        await().untilAsserted(() -> assertThat(station.ledger().of(key)).containsExactly(2));
        DeadLetter letter = letter(key.toString());
        assertThat(letter.state()).isEqualTo("dead");
        assertThat(letter.reason()).contains(bad.reason());
        assertThat(letter.attempts()).isZero();
    }

    @Test
    void deadLettersRecordsWithoutEnvelopeOnceEach() {
        UUID after = UUID.randomUUID();
        byte[] noText = {(byte) 0xC3, 0, (byte) 0xFF};

        sender.sendRaw(TOPIC, null, null, Map.of());
        sender.sendRaw(TOPIC, "no uuid", noText, Map.of("x\0y", "\0"));
        sender.send(after, new CountedV1(after, 1, null));

        await().untilAsserted(() -> assertThat(letter("no uuid").eventId()).isNull());
        await().untilAsserted(() -> assertThat(station.ledger().of(after)).containsExactly(1));
        await().until(() -> station.outboxDepth() == 0);
    }

    @Test
    void parksTypesThatNobodyKnowsAndIgnoresThoseItDoesNotNeed() {
        UUID key = UUID.randomUUID();

        sender.sendJson(TOPIC, key, "collegium.testing.counted.v2", "{\"tally\":[1]}");
        sender.send(key, new Counted.RemarkedV1(key, "not for us"));
        sender.send(key, new CountedV1(key, 3, null));

        await().untilAsserted(() -> assertThat(station.ledger().of(key)).containsExactly(3));
        assertThat(letter(key.toString()).state()).isEqualTo("parked");
        assertThat(station.letters().list(null, 500).stream()
                        .filter(letter -> key.toString().equals(letter.key())))
                .hasSize(1);
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        UUID key = UUID.randomUUID();

        sender.sendJson(TOPIC, key, COUNTED, "{\"colour\":\"red\",\"number\":4,\"counterId\":\"%s\"}".formatted(key));

        await().untilAsserted(() -> assertThat(station.ledger().of(key)).containsExactly(4));
    }

    /// Keys are shuffled against each other, each key's facts stay in order, a third comes twice, and poison
    /// lies between.
    @Test
    void endsTheSameWhateverIsRepeatedShuffledOrPoisoned() {
        var random = new Random(20121122);
        List<UUID> counters = Stream.generate(UUID::randomUUID).limit(12).toList();
        Map<UUID, Integer> next = new LinkedHashMap<>();
        List<UUID> deck = new ArrayList<>();
        counters.forEach(counter -> deck.addAll(Collections.nCopies(25, counter)));
        Collections.shuffle(deck, random);
        List<Runnable> sent = new ArrayList<>();

        for (UUID counter : deck) {
            int number = next.merge(counter, 1, Integer::sum);
            UUID id = UUID.randomUUID();
            Runnable send = () -> sender.send(id, counter, new CountedV1(counter, number, null));
            send.run();
            sent.add(send);
            if (random.nextInt(3) == 0) {
                sent.get(random.nextInt(sent.size())).run();
            }
            if (random.nextInt(20) == 0) {
                sender.sendPoison(counter, CountedV1.class);
            }
        }

        List<Integer> all = IntStream.rangeClosed(1, 25).boxed().toList();
        await().untilAsserted(() -> assertThat(counters)
                .allSatisfy(counter -> assertThat(station.ledger().of(counter)).isEqualTo(all)));
    }

    private static Map<String, @Nullable String> header(String name, @Nullable String value) {
        Map<String, @Nullable String> one = new LinkedHashMap<>();
        one.put(name, value);
        return one;
    }

    private Map<String, String> headers(Bad bad, UUID key) {
        Map<String, String> headers = sender.headers(UUID.randomUUID(), key, COUNTED);
        bad.headers().forEach((name, value) -> {
            if (value == null) {
                headers.remove(name);
            } else {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static byte @Nullable [] bytes(Bad bad, UUID key) {
        return bad.value() == null
                ? null
                : bad.value().replace("{key}", key.toString()).getBytes(UTF_8);
    }

    private DeadLetter letter(String key) {
        return station.letters().list(null, 500).stream()
                .filter(letter -> key.equals(letter.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no dead letter of " + key));
    }
}
