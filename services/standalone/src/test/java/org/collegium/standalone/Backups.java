package org.collegium.standalone;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;

/// Copies of databases, made and put back while their services are stopped. The PostgreSQL of the tests has no
/// `pg_dump`, so the copies are databases themselves.
record Backups(EmbeddedDatabase server, List<Service> services) {

    void make() {
        for (Service service : services) {
            execute("CREATE DATABASE %1$s_backup TEMPLATE %1$s".formatted(service.id()));
        }
    }

    void restore() {
        for (Service service : services) {
            execute("DROP DATABASE %s".formatted(service.id()));
            execute("CREATE DATABASE %1$s OWNER %1$s TEMPLATE %1$s_backup".formatted(service.id()));
            execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(service.id()));
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
