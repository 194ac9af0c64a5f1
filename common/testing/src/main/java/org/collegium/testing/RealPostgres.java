package org.collegium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The one real PostgreSQL of a test JVM, started when first asked for; every context gets a fresh database
/// on it.
public final class RealPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<Database> DATABASES = new CopyOnWriteArrayList<>();

    private RealPostgres() {}

    /// A new empty database, owned by a role of its own that is no superuser, like a service's in production.
    ///
    /// @param service the start of its name, for whoever looks at the logs
    public static Database fresh(String service) {
        String name = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_" + COUNT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(name, name));
            statement.execute("CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(name, name));
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database " + name + " could not be created.", failed);
        }
        return listed(name, name);
    }

    /// A copy of a database as it is now, as a backup that was restored: with the same owner, and with a life of its
    /// own. Nobody may be connected to the original meanwhile.
    public static Database copyOf(Database original) {
        String name = original.username() + "_copy_" + COUNT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"%s\" OWNER \"%s\" TEMPLATE \"%s\""
                    .formatted(
                            name,
                            original.username(),
                            original.url().substring(original.url().lastIndexOf('/') + 1)));
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database " + original.url() + " could not be copied.", failed);
        }
        return listed(name, original.username());
    }

    private static Database listed(String name, String role) {
        Database database = new Database(
                "jdbc:postgresql://localhost:%d/%s".formatted(Server.INSTANCE.getPort(), name), role, role);
        DATABASES.add(database);
        return database;
    }

    /// What lies in a database that no service runs on is nothing that is under way.
    static void served(Database database, boolean isServed) {
        DATABASES.remove(database);
        if (isServed) {
            DATABASES.add(database);
        }
    }

    /// Every database handed out so far, but those whose service was stopped.
    static List<Database> databases() {
        return List.copyOf(DATABASES);
    }

    /// Where a database is and who may enter.
    public record Database(String url, String username, String password) {

        /// Opens a plain connection; the caller closes it.
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, username, password);
        }
    }

    /// Started by the class loader: once, on first use, whatever the threads.
    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                // Contexts are cached, and each holds a pool.
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "500")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start.", failed);
            }
        }
    }
}
