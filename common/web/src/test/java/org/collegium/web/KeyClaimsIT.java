package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a process that dies leaves of a key, and what the repeat gets: nothing is done twice, and nobody is told what
/// is not so.
@IntegrationTest(classes = ShelfApplication.class)
class KeyClaimsIT {

    private static final String PATH = "/api/shelf/books";
    private static final String BOOK = """
            {"title":"Relationships","donor":"member17@example.org","copies":2,
             "chapters":[{"title":"One","authors":[]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("DELETE FROM book").update();
    }

    @Test
    void saysThatTheAnswerIsLostWhenTheProcessDiedBeforeItWasStored() {
        String key = key();
        Api caller = librarian().withIdempotencyKey(key);
        caller.post(PATH, BOOK);
        change(key, "response_status = NULL, claimed_at = clock_timestamp() - interval '1 minute'");

        Answer repeat = caller.post(PATH, BOOK);

        assertThat(repeat.status()).isEqualTo(409);
        assertThat(repeat.text("code")).isEqualTo("answer-lost");
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void doesNothingTwiceWhenOnlyTheAnswerFailed() {
        String key = key();
        Api caller = librarian().withIdempotencyKey(key);
        String unspeakable = BOOK.replace("Relationships", "unspeakable");

        assertThat(caller.post(PATH, unspeakable).status()).isEqualTo(500);
        change(key, "claimed_at = clock_timestamp() - interval '1 minute'");

        assertThat(caller.post(PATH, unspeakable).text("code")).isEqualTo("answer-lost");
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void actsWhenTheProcessDiedBeforeItHadActed() {
        String key = key();
        Api caller = librarian().withIdempotencyKey(key);
        caller.post(PATH, BOOK);
        emptyShelf();
        change(key, "response_status = NULL, acted = false, claimed_at = clock_timestamp() - interval '1 minute'");

        Answer repeat = caller.post(PATH, BOOK);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.header("Idempotency-Replayed")).isEmpty();
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void commitsNothingOnceAnotherRequestHasTakenItsClaimOver() {
        jdbc.sql("""
                CREATE FUNCTION take_over() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN UPDATE idempotency_key SET claim = gen_random_uuid(); RETURN NEW; END $$
                """).update();
        jdbc.sql("CREATE TRIGGER taken_over AFTER INSERT ON book FOR EACH ROW EXECUTE FUNCTION take_over()")
                .update();
        try {
            Answer late = librarian().withIdempotencyKey(key()).post(PATH, BOOK);

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("code")).isEqualTo("changed-meanwhile");
            assertThat(books()).isZero();
        } finally {
            jdbc.sql("DROP FUNCTION take_over CASCADE").update();
        }
    }

    @Test
    void takesACountThatALimitMadeByItselfForNoAct() {
        String key = key();
        jdbc.sql("DELETE FROM limit_bucket").update();

        assertThat(librarian()
                        .withIdempotencyKey(key)
                        .post("/api/shelf/guesses", "{}")
                        .status())
                .isEqualTo(500);

        assertThat(jdbc.sql("SELECT count(*) FROM limit_bucket")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .as("a request that did nothing may be sent again")
                .isZero();
    }

    @Test
    void waitsForAnotherInstanceThatIsAtIt() throws Exception {
        String key = key();
        Api caller = librarian().withIdempotencyKey(key);
        Answer first = caller.post(PATH, BOOK);
        change(key, "response_status = NULL, claimed_at = clock_timestamp()");

        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> repeat = thread.submit(() -> caller.post(PATH, BOOK));
            Awaitility.await().during(Duration.ofMillis(300)).until(() -> !repeat.isDone());
            change(key, "response_status = 201");

            assertThat(repeat.get().body()).isEqualTo(first.body());
        }
    }

    private Api librarian() {
        return Api.at(port).as(TestTokens.client("librarian"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void change(String key, String what) {
        assertThat(jdbc.sql("UPDATE idempotency_key SET " + what + " WHERE key = ?")
                        .param(key)
                        .update())
                .isEqualTo(1);
    }

    private long books() {
        return jdbc.sql("SELECT count(*) FROM book").query(Long.class).single();
    }
}
