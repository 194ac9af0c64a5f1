package org.collegium.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// The right to relay this database's outbox: an advisory lock that lives exactly as long as one connection.
///
/// The relay reads and deletes on this very connection, so an instance that has lost the lock cannot delete any
/// more.
final class Leadership implements AutoCloseable {

    /// "COLLEGIU" in ASCII; advisory locks are counted per database, so every service may use the same one.
    private static final long LOCK = 0x434F4C4C45474955L;

    /// An answer later than this means that the server is gone.
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /// Opens the connection on which the lock is asked for.
    static Leadership candidate(DataSource unpooled) throws SQLException {
        Connection connection = unpooled.getConnection();
        try (var settings = connection.createStatement()) {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, (int) ANSWER_AT_MOST.toMillis());
            // A leader whose machine vanished would keep its lock until TCP gives up: two hours by default.
            settings.execute(
                    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3");
            settings.execute("SET application_name = 'relay'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Leadership(connection);
    }

    boolean obtained() throws SQLException {
        try (var select = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    boolean isAlive() throws SQLException {
        return connection.isValid(2);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
