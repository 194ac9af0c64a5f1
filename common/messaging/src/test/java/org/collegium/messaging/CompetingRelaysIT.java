package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.messaging.Counted.CountedV1;
import org.junit.jupiter.api.Test;

class CompetingRelaysIT {

    private static final int FACTS_PER_COUNTER = 200;

    /// Two instances of one service tell, two of another hear, and the leading relay loses its connection again
    /// and again.
    @Test
    void keepsEveryFactAndEveryKeysOrder() throws Exception {
        String teller = Station.newName("teller");
        String hearer = Station.newName("hearer");
        var told = Station.newDatabase(teller);
        var heard = Station.newDatabase(hearer);
        List<UUID> counters = Stream.generate(UUID::randomUUID).limit(8).toList();

        try (var one = Station.open(teller, told, Station::deaf);
                var two = Station.open(teller, told, Station::deaf);
                var third = Station.open(hearer, heard, Station::counting);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tellers = counters.stream()
                    .<Callable<Boolean>>map(counter -> () -> {
                        var stations = List.of(one, two);
                        for (int number = 1; number <= FACTS_PER_COUNTER; number++) {
                            stations.get(number % 2).tell(counter, new CountedV1(counter, number, null));
                        }
                        return true;
                    })
                    .toList();
            var telling = tellers.stream().map(threads::submit).toList();
            var random = new Random(7);
            try (var fourth = Station.open(hearer, heard, Station::counting);
                    var connection = told.connect();
                    var kill = connection.prepareStatement("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE application_name = 'relay' AND datname = current_database()
                            """)) {
                while (telling.stream().anyMatch(teller1 -> !teller1.isDone())) {
                    kill.execute();
                    int pause = 20 + random.nextInt(80);
                    await().pollDelay(Duration.ofMillis(pause)).until(() -> true);
                }
                for (var done : telling) {
                    assertThat(done.get()).isTrue();
                }
                var all = IntStream.rangeClosed(1, FACTS_PER_COUNTER).boxed().toList();
                await().untilAsserted(() -> assertThat(counters)
                        .allSatisfy(counter ->
                                assertThat(third.ledger().of(counter)).isEqualTo(all)));
                assertThat(fourth.ledger().size()).isEqualTo((long) FACTS_PER_COUNTER * counters.size());
            }
        }
    }
}
