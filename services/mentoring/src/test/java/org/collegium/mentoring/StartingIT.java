package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The service stands: its own database, its door, its health.
@IntegrationTest
class StartingIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersHealth() {
        for (String path : List.of("/actuator/health", "/actuator/health/live", "/actuator/health/ready")) {
            assertThat(Api.at(port).get(path).text("status")).isEqualTo("UP");
        }
        assertThat(Api.at(port).get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(Api.at(port).get("/api/mentoring/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void ownsADatabaseThatCanTellAndHearFacts() {
        List<@Nullable String> tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();

        assertThat(tables).contains("outbox", "inbox", "waiting_fact", "idempotency_key", "audit_entry");
    }

    @Test
    void showsItsDeadLettersToAdministrators() {
        String path = "/api/mentoring/dead-letters";

        assertThat(Api.at(port).get(path).status()).isEqualTo(401);
        assertThat(Api.at(port).as(TestTokens.client("administrator")).get(path).status())
                .isEqualTo(200);
    }
}
