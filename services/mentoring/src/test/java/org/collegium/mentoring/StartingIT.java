package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.members.LearningMembers;
import org.collegium.members.MembershipBegun;
import org.collegium.members.MembershipEnded;
import org.collegium.testing.Api;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
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

    @Autowired
    MovableClock clock;

    @Autowired
    LearningMembers learning;

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

    @Test
    void keepsRequestsMovingByItself() {
        UUID mentee = UUID.randomUUID();
        UUID topic = UUID.fromString("018b2f6e-0000-7000-8000-000000000901");
        learning.begun(List.of(new MembershipBegun(
                mentee, mentee, LocalDate.now(clock), LocalDate.now(clock).plusMonths(1), null, clock.instant())));
        Api member = Api.at(port).as(TestTokens.bearer(mentee, "member"));
        String request = "/api/mentoring/requests/"
                + member.post("/api/mentoring/requests", Map.of("goals", "To find my way.", "topics", List.of(topic)))
                        .text("id");
        assertThat(member.get(request).text("status")).isEqualTo("waiting");

        learning.ended(List.of(new MembershipEnded(mentee, LocalDate.now(clock).minusDays(1), clock.instant())));

        await().atMost(Duration.ofSeconds(40))
                .until(() -> member.get(request).text("status").equals("paused"));
    }
}
