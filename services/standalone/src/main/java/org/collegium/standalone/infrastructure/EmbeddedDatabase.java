package org.collegium.standalone.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.collegium.standalone.CannotStart;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL 18 in the data folder, with a database and a role of its own for each service.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String FOLDER = "postgres";
    private static final String READY = "postgres.ready";
    private static final String OUTPUT = "postgres.log";
    private static final String SUPERUSER = "postgres";

    /// Recovery after a kill reads the log since the last checkpoint; a slow disk may need long.
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Secrets secrets;
    private final int port;
    private @Nullable PostgresWatch watch;

    private EmbeddedDatabase(EmbeddedPostgres server, Secrets secrets, int port) {
        this.server = server;
        this.secrets = secrets;
        this.port = port;
    }

    /// Stops the server that a killed process left behind on this folder, and with it frees its port.
    public static void stopOrphan(DataFolder folder) {
        OrphanPostmaster.stop(folder.resolve(FOLDER));
    }

    /// Starts the server; one that was left behind must be stopped before.
    public static EmbeddedDatabase start(DataFolder folder, Secrets secrets, int port) {
        Path data = folder.resolve(FOLDER);
        if (!folder.isMarked(READY)) {
            folder.clear(FOLDER);
        }
        try {
            var database = new EmbeddedDatabase(launch(folder, data, secrets, port), secrets, port);
            database.requireDurable();
            folder.mark(READY);
            return database;
        } catch (IOException | SQLException cannot) {
            throw new CannotStart("PostgreSQL does not start; " + folder.resolve(OUTPUT) + " says why.", cannot);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, Path data, Secrets secrets, int port) throws IOException {
        String password = secrets.password("postgres.superuser");
        folder.write("postgres.password", password);
        var log = Redirect.appendTo(folder.resolve(OUTPUT).toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_WAIT)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setConnectConfig("password", password)
                    // These are options of initdb. It is told to trust everybody first; later options win.
                    .setLocaleConfig(
                            "pwfile", folder.resolve("postgres.password").toString())
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // It is started with -F, and commits would not wait for the disk: both must hold a power cut here.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "250")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_timezone", "UTC")
                    .start();
        } finally {
            Files.deleteIfExists(folder.resolve("postgres.password"));
        }
    }

    /// From now on it is started again when it ends without being asked to.
    ///
    /// @param hopeless told the reason when it does not start again
    public synchronized void keepRunning(DataFolder folder, Consumer<String> hopeless) {
        Path output = folder.resolve(OUTPUT);
        watch = new PostgresWatch(
                folder.resolve(FOLDER),
                output,
                this::answers,
                () -> hopeless.accept("PostgreSQL ended and does not start again; " + output + " says why."));
    }

    private boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void requireDurable() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw new CannotStart("PostgreSQL runs with " + setting + " off and would lose data.");
                    }
                }
            }
        }
    }

    /// Makes sure that a database and the role that owns it exist; nobody else but the superuser may connect to it.
    public void provide(String name) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password(name) + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException cannot) {
            throw new IllegalStateException("The database " + name + " cannot be provided.", cannot);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String password(String name) {
        return secrets.password("postgres." + name);
    }

    /// A connection with the named database's own role.
    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name) + "?reWriteBatchedInserts=true", name, password(name));
    }

    /// A connection that may do everything, for looking into a service's store from outside.
    public Connection superuser(String name) throws SQLException {
        return DriverManager.getConnection(url(name), SUPERUSER, secrets.password("postgres.superuser"));
    }

    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
        }
        try {
            server.close();
        } catch (IOException cannot) {
            throw new UncheckedIOException("PostgreSQL cannot be stopped.", cannot);
        }
    }
}
