package org.collegium.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.collegium.standalone.CannotStart;
import org.collegium.standalone.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path temporary;

    @Test
    void keepsRowsOverRestartsAndTakesOverAnOrphan() throws SQLException {
        int port = FreePorts.find().postgres();
        try (var folder = DataFolder.take(temporary.resolve("data"))) {
            var secrets = new Secrets(folder);
            EmbeddedDatabase orphan = EmbeddedDatabase.start(folder, secrets, port);
            orphan.provide("membership");
            execute(orphan, "CREATE TABLE proof (word text)");
            execute(orphan, "INSERT INTO proof VALUES ('kept')");

            // A second start while the first still runs is what a kill -9 of the JVM leaves behind. The library's own
            // lock would have gone with the process, so it is lifted here.
            assertThatThrownBy(() -> DataFolder.take(temporary.resolve("data"))).isInstanceOf(CannotStart.class);
            EmbeddedDatabase.stopOrphan(folder);
            orphan.close();

            try (EmbeddedDatabase next = EmbeddedDatabase.start(folder, new Secrets(folder), port)) {
                next.provide("membership");
                assertThat(ask(next, "SELECT word FROM proof")).isEqualTo("kept");
                assertThat(ask(next, "SHOW fsync")).isEqualTo("on");
                assertThat(ask(next, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(ask(next, "SHOW server_version")).startsWith("18.");
            }
        }
    }

    @Test
    void givesEachServiceItsOwnDatabaseOnly() {
        int port = FreePorts.find().postgres();
        try (var folder = DataFolder.take(temporary.resolve("data"));
                var database = EmbeddedDatabase.start(folder, new Secrets(folder), port)) {
            database.provide("membership");
            database.provide("corporate");

            assertThatThrownBy(() -> execute(database, "CREATE ROLE intruder")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                                    database.url("corporate"), "membership", database.password("membership"))
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                                    database.url("membership"), "membership", "guessed")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void leavesAForeignProcessAlone() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("postgres"));
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postmaster.pid"), ourselves + "\n" + folder + "\n");

        OrphanPostmaster.stop(folder);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("membership");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("membership");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
