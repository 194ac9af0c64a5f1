package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Connections beside the pool do as the pool was told, and the health's own keep their time whatever was told.
class DatabaseHealthTest {

    @Test
    void waitsNoLongerForASilentDatabaseThoughItsAddressSaysSo() throws IOException, SQLException {
        // The system takes the connection; nobody answers on it.
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:%d/sample?socketTimeout=20&connectTimeout=20&loginTimeout=20"
                    .formatted(silent.getLocalPort());
            var health = new DatabaseHealth(new SimpleDriverDataSource(DriverManager.getDriver(url), url));

            Status status =
                    assertTimeout(Duration.ofSeconds(10), () -> health.health().getStatus());

            assertThat(status).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void tellsTheDriverWhatThePoolTellsIt() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost/sample?tcpKeepAlive=true");
            pool.addDataSourceProperty("sslmode", "verify-full");

            SimpleDriverDataSource unpooled = MessagingAutoConfiguration.unpooled(pool);
            assertThat(new DatabaseHealth(unpooled)).isNotNull();

            assertThat(unpooled.getUrl()).contains("tcpKeepAlive=true");
            assertThat(unpooled.getConnectionProperties())
                    .containsEntry("sslmode", "verify-full")
                    .containsEntry("logServerErrorDetail", "false");
        }
    }
}
