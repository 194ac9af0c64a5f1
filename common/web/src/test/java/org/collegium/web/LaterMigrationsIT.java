package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.collegium.testing.RealPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service's database that ran the first release takes what the common modules have added since, although those
/// migrations are numbered below the service's own.
class LaterMigrationsIT {

    private static final List<String> FIRST_RELEASE =
            List.of("messaging/V000_1__outbox_inbox.sql", "web/V000_5__requests.sql", "webtest/V001__book.sql");
    private static final String[] NOW = {
        "classpath:db/migration/messaging", "classpath:db/migration/web", "classpath:db/migration/webtest"
    };

    @TempDir
    Path folder;

    @Test
    void reachADatabaseOfTheFirstRelease() throws IOException {
        RealPostgres.Database database = RealPostgres.fresh("later");
        flyway(database, "filesystem:" + firstRelease()).load().migrate();

        Flyway now = flyway(database, NOW).outOfOrder(true).load();
        now.migrate();
        now.validate();

        assertThat(now.info().pending()).isEmpty();
        assertThat(applied(now)).isEqualTo(applied(newDatabase()));
    }

    private static Flyway newDatabase() {
        Flyway flyway = flyway(RealPostgres.fresh("later_new"), NOW).load();
        flyway.migrate();
        return flyway;
    }

    private static List<String> applied(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .map(migration -> String.valueOf(migration.getVersion()))
                .sorted()
                .toList();
    }

    private static FluentConfiguration flyway(RealPostgres.Database database, String... locations) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .placeholderReplacement(false)
                .locations(locations);
    }

    private Path firstRelease() throws IOException {
        for (String migration : FIRST_RELEASE) {
            Path file = folder.resolve(migration);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream content = LaterMigrationsIT.class.getResourceAsStream("/db/migration/" + migration)) {
                Files.copy(Objects.requireNonNull(content, migration), file);
            }
        }
        return folder;
    }
}
