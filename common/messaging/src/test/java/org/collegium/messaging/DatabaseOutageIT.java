package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.messaging.Counted.CountedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT {

    @Test
    void goesOnWhereItWasWhenTheDatabaseIsBack() throws SQLException {
        String name = Station.newName("outage");
        var database = Station.newDatabase(name);
        UUID counter = UUID.randomUUID();
        try (var station = Station.open(name, database, Station::counting);
                var sender = new FactSender(MovableClock.atRealNow())) {
            count(sender, counter, 1, 50);
            await().untilAsserted(() -> assertThat(station.ledger().of(counter)).endsWith(50));

            execute(database, "ALTER DATABASE \"%s\" ALLOW_CONNECTIONS false".formatted(name(database)));
            execute(database, """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'
                    """.formatted(name(database)));
            count(sender, counter, 51, 100);
            // Long enough for the consumer to fail several times.
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            execute(database, "ALTER DATABASE \"%s\" ALLOW_CONNECTIONS true".formatted(name(database)));

            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(station.ledger().of(counter))
                            .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList()));
            assertThat(station.kept(counter)).isZero();
        }
    }

    private static void count(FactSender sender, UUID counter, int from, int to) {
        for (int number = from; number <= to; number++) {
            sender.send(counter, new CountedV1(counter, number, null));
        }
    }

    private static String name(RealPostgres.Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /// From another database of the server: nobody can enter the closed one.
    private static void execute(RealPostgres.Database database, String sql) throws SQLException {
        String elsewhere = database.url().substring(0, database.url().lastIndexOf('/')) + "/postgres";
        try (var connection = DriverManager.getConnection(elsewhere, database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
