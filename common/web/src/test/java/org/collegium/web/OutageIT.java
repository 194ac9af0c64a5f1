package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/// Whoever asks while the database is away is told to try again, and what was to be stored is not read in the log.
@IntegrationTest(classes = ShelfApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class OutageIT {

    private static final String SECRET = "k7f3-secret-sign-in-link";

    @LocalServerPort
    int port;

    @Autowired
    Environment settings;

    @Autowired
    HikariDataSource pool;

    /// Neither the connections whose backends a test killed are left to the next one, nor the time for which the pool
    /// opens none after it failed to.
    @AfterEach
    void waitUntilConnected() {
        pool.getHikariPoolMXBean().softEvictConnections();
        Api librarian = Api.at(port).as(TestTokens.client("librarian"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(librarian
                                .post("/api/shelf/batches", "Relationships")
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void answersTryAgainWhileBackendsAreKilledAndLogsNoSecret(CapturedOutput log) throws Exception {
        Api librarian = Api.at(port).as(TestTokens.client("librarian"));
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> posts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                posts.add(threads.submit(() -> {
                    Answer answer = librarian.post("/api/shelf/batches", SECRET);
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }));
            }
            while (posts.stream().anyMatch(post -> !post.isDone())) {
                killBackends();
            }
        }

        assertThat(answers)
                .hasSize(60)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 503));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.text("code")).isEqualTo("try-again");
                    assertThat(answer.header("Retry-After")).isPresent();
                });
        assertThat(log.getAll()).doesNotContain(SECRET);
        assertThat(log.getAll().lines().filter(line -> line.contains("was answered with try-again")))
                .hasSizeBetween(1, 3);
    }

    @Test
    void logsNoValueOfABatchThatFails(CapturedOutput log) {
        Answer failed = Api.at(port).as(TestTokens.client("librarian")).post("/api/shelf/batches?copies=-1", SECRET);

        assertThat(failed.status()).isEqualTo(500);
        assertThat(log.getAll()).contains("book_has_copies").doesNotContain(SECRET);
    }

    @Test
    void saysWithinTwoSecondsThatItIsNotReady() throws SQLException {
        Api anybody = Api.at(port);
        assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(200);

        whileTheDatabaseIsClosed(() -> {
            long asked = System.nanoTime();

            Answer ready = anybody.get("/actuator/health/readiness");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        });
    }

    @Test
    void answersWithinFiveSecondsWhileTheDatabaseIsAway() throws SQLException {
        Api librarian = Api.at(port).as(TestTokens.client("librarian"));

        whileTheDatabaseIsClosed(() -> {
            // The first ones find connections that died, the last ones find none.
            for (int again = 0; again < 3; again++) {
                long asked = System.nanoTime();

                Answer away = librarian.post("/api/shelf/batches", "Relationships");

                assertThat(away.status()).isEqualTo(503);
                assertThat(away.text("code")).isEqualTo("try-again");
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            }
        });
    }

    private void whileTheDatabaseIsClosed(Runnable asking) throws SQLException {
        String name = database().substring(database().lastIndexOf('/') + 1);
        elsewhere("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS false".formatted(name));
        try {
            killBackends();
            asking.run();
        } finally {
            elsewhere("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS true".formatted(name));
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                Api.at(port).get("/actuator/health/readiness").status())
                        .isEqualTo(200));
    }

    @Test
    void refusesWhatTheDatabaseCannotHold() {
        Answer refused = Api.at(port).as(TestTokens.client("librarian")).get("/api/shelf/titles?like=%00");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("control-character");
    }

    private void killBackends() throws SQLException {
        elsewhere(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND datname = '%s'"
                        .formatted(database().substring(database().lastIndexOf('/') + 1)));
    }

    private String database() {
        return settings.getRequiredProperty("spring.datasource.url");
    }

    /// From another database of the server: nobody can enter a closed one.
    private void elsewhere(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database().substring(0, database().lastIndexOf('/')) + "/postgres",
                        settings.getRequiredProperty("spring.datasource.username"),
                        settings.getRequiredProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
