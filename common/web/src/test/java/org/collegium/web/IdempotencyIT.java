package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A POST with a key happens once.
@IntegrationTest(classes = ShelfApplication.class)
class IdempotencyIT {

    private static final String PATH = "/api/shelf/books";
    private static final String BOOK = """
            {"title":"Relationships","donor":"member17@example.org","copies":2,
             "chapters":[{"title":"One","authors":[]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    IdempotencyKeys keys;

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("DELETE FROM book").update();
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
    }

    @Test
    void givesTheRepeatTheFirstAnswer() {
        Api anybody = Api.at(port).withIdempotencyKey(key());

        Answer first = anybody.post(PATH, BOOK);
        Answer repeat = anybody.post(PATH, BOOK);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(repeat.header("Idempotency-Replayed")).contains("true");
        assertSame(repeat, first);
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void happensOnceForFiftyAtTheSameMoment() throws Exception {
        for (int round = 0; round < 3; round++) {
            emptyShelf();
            Api anybody = Api.at(port).withIdempotencyKey(key());

            List<Answer> answers = atOnce(50, anybody);

            assertThat(books()).isEqualTo(1);
            answers.forEach(answer -> assertSame(answer, answers.getFirst()));
            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                    .hasSize(1);
        }
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        Api anybody = Api.at(port).withIdempotencyKey(key());
        anybody.post(PATH, BOOK);

        Answer other = anybody.post(PATH, BOOK.replace("Relationships", "Care"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        Api one = Api.at(port).withIdempotencyKey("mine").as(TestTokens.bearer(UUID.randomUUID(), "member"));
        Api other = Api.at(port).withIdempotencyKey("mine").as(TestTokens.bearer(UUID.randomUUID(), "member"));

        assertThat(one.post(PATH, BOOK).body())
                .isNotEqualTo(other.post(PATH, BOOK).body());
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void rollsARefusalBackAndTakesTheMendedRequestUnderTheSameKey() {
        Api anybody = Api.at(port).withIdempotencyKey(key());

        Answer refused = anybody.post(PATH, BOOK.replace("Relationships", "refused"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("shelf-full");
        assertThat(books()).isZero();

        assertThat(anybody.post(PATH, BOOK).status()).isEqualTo(201);
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void refusesAllOfManyAtOnceAndStoresNone() throws Exception {
        String refused = BOOK.replace("Relationships", "refused");

        List<Answer> answers = atOnce(20, Api.at(port).withIdempotencyKey(key()), refused);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
        assertThat(books()).isZero();
    }

    @Test
    void forgetsKeysAfterTheirTime() {
        Api anybody = Api.at(port).withIdempotencyKey(key());
        anybody.post(PATH, BOOK);

        clock.advance(IdempotencyKeys.KEPT.plus(Duration.ofMinutes(1)));

        assertThat(anybody.post(PATH, BOOK).header("Idempotency-Replayed")).isEmpty();
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void purgesKeysAfterTheirTime() {
        librarian().withIdempotencyKey("purged").post(PATH, BOOK);
        clock.advance(IdempotencyKeys.KEPT.plus(Duration.ofMinutes(1)));

        assertThat(keys.purge()).isPositive();

        assertThat(rows("purged")).isZero();
    }

    @Test
    void refusesKeysThatAreNone() {
        for (String key : new String[] {"x".repeat(256), "", "order-1"}) {
            Answer refused = Api.at(port).withIdempotencyKey(key).post(PATH, BOOK);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        }
        assertThat(books()).isZero();
    }

    @Test
    void goesOnWithoutKey() {
        Api.at(port).post(PATH, BOOK);
        Api.at(port).post(PATH, BOOK);

        assertThat(books()).isEqualTo(2);
    }

    @Test
    void letsStrangersShareNoKey() {
        Api one = Api.at(port).withIdempotencyKey(key()).with("X-Forwarded-For", "203.0.113.7");
        Api other = one.with("X-Forwarded-For", "203.0.113.8");

        Answer first = one.post(PATH, BOOK);

        assertThat(other.post(PATH, BOOK).text("id")).isNotEqualTo(first.text("id"));
        assertThat(one.post(PATH, BOOK).text("id")).isEqualTo(first.text("id"));
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void givesNoAnswerToWhoHasLostTheRoleForIt() {
        UUID person = UUID.randomUUID();
        String path = "/api/shelf/inventories";
        String key = key();
        Api librarian = Api.at(port).withIdempotencyKey(key).as(TestTokens.bearer(person, "librarian"));
        librarian.post(path);

        assertThat(librarian
                        .as(TestTokens.bearer(person, "member", "librarian"))
                        .post(path)
                        .status())
                .isEqualTo(200);
        Answer dismissed = librarian.as(TestTokens.bearer(person, "member")).post(path);

        assertThat(dismissed.status()).isEqualTo(403);
        assertThat(dismissed.text("code")).isEqualTo("not-allowed");
    }

    @Test
    void keepsNoKeyOfWhatOnlyReads() {
        String key = key();

        assertThat(librarian()
                        .withIdempotencyKey(key)
                        .post("/api/shelf/book-lookups")
                        .status())
                .isEqualTo(200);

        assertThat(rows(key)).isZero();
    }

    private Api librarian() {
        return Api.at(port).as(TestTokens.client("librarian"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long rows(String key) {
        return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<Answer> atOnce(int times, Api caller) throws Exception {
        return atOnce(times, caller, BOOK);
    }

    private static List<Answer> atOnce(int times, Api caller, String body) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> posts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                posts.add(threads.submit(() -> caller.post(PATH, body)));
            }
            for (Future<Answer> post : posts) {
                answers.add(post.get());
            }
        }
        return answers;
    }

    private static void assertSame(Answer answer, Answer first) {
        assertThat(answer.status()).isEqualTo(first.status());
        assertThat(answer.body()).isEqualTo(first.body());
        for (String header : new String[] {"Location", "Content-Type", "ETag"}) {
            assertThat(answer.header(header)).isEqualTo(first.header(header));
        }
    }

    private long books() {
        return jdbc.sql("SELECT count(*) FROM book").query(Long.class).single();
    }
}
