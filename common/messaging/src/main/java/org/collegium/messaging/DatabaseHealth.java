package org.collegium.messaging;

import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Whether the database answers, said within two seconds whatever has become of it: on a connection of its own, so that
/// neither a full pool nor the patience of requests is mistaken for it.
final class DatabaseHealth implements HealthIndicator {

    /// Connecting and asking, each: an answer that takes longer is none.
    private static final String ANSWER_AT_MOST_A_SECOND =
            "loginTimeout=1&connectTimeout=1&socketTimeout=1&ApplicationName=health";

    private final SimpleDriverDataSource unpooled;

    DatabaseHealth(SimpleDriverDataSource unpooled) {
        this.unpooled = unpooled;
        unpooled.setUrl(impatient(String.valueOf(unpooled.getUrl())));
    }

    /// In the URL, at its end: what stands there is stronger than the properties of a connection, and its last word
    /// counts. Nothing else that was configured is lost.
    private static String impatient(String url) {
        return url + (url.contains("?") ? "&" : "?") + ANSWER_AT_MOST_A_SECOND;
    }

    @Override
    public Health health() {
        try (var connection = unpooled.getConnection();
                var question = connection.createStatement();
                var answer = question.executeQuery("SELECT 1")) {
            return answer.next() ? Health.up().build() : Health.down().build();
        } catch (SQLException away) {
            // No text of the driver: this is told to whoever asks.
            return Health.down()
                    .withDetail("state", String.valueOf(away.getSQLState()))
                    .build();
        }
    }
}
