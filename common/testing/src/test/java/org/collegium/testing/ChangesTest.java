package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/// The proof of true answers bites: a counter that lies in one way or the other does not pass.
class ChangesTest {

    private enum Habit {
        TRUE,
        ANSWERS_WHAT_WAS_BEFORE,
        ANSWERS_WHAT_WAS_BEFORE_WITH_A_KEY,
        COUNTS_REPEATS,
        DOES_NOTHING,
        REFUSES
    }

    private final AtomicInteger count = new AtomicInteger();
    private Habit habit = Habit.TRUE;

    @Nullable
    private String lastKey;

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/counters/main", this::handle);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void passesATrueService() {
        assertThat(failures(Habit.TRUE)).isEmpty();
    }

    @Test
    void findsAnAnswerFromBefore() {
        assertThat(failures(Habit.ANSWERS_WHAT_WAS_BEFORE)).hasSize(2).allMatch(text -> text.contains("/count"));
    }

    @Test
    void findsAnAnswerThatLiesUnderAKeyOnly() {
        assertThat(failures(Habit.ANSWERS_WHAT_WAS_BEFORE_WITH_A_KEY)).hasSize(1);
    }

    @Test
    void findsARepeatThatIsDoneAgain() {
        assertThat(failures(Habit.COUNTS_REPEATS))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("repeat"));
    }

    @Test
    void findsAChangeThatChangesNothing() {
        assertThat(failures(Habit.DOES_NOTHING)).hasSize(2).allMatch(text -> text.contains("not what was before"));
    }

    @Test
    void findsARefusal() {
        assertThat(failures(Habit.REFUSES)).hasSize(2);
    }

    private List<String> failures(Habit chosen) {
        habit = chosen;
        Api api = Api.at(server.getAddress().getPort());
        return Changes.of("/api/counters", count::get)
                .line("POST /{id}", () -> Change.by(api, "main").sending("{}").shownAt(api, "/main"))
                .tests()
                .map(ChangesTest::failure)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String failure(DynamicTest test) {
        Throwable failed = catchThrowable(() -> test.getExecutable().execute());
        return failed == null ? "" : String.valueOf(failed.getMessage());
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean isKeyed = exchange.getRequestHeaders().containsKey("Idempotency-Key");
        int before = count.get();
        if (exchange.getRequestMethod().equals("POST")) {
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            boolean isRepeat = isKeyed && key.equals(lastKey);
            lastKey = key;
            if (habit != Habit.DOES_NOTHING && (!isRepeat || habit == Habit.COUNTS_REPEATS)) {
                count.incrementAndGet();
            }
        }
        boolean lies = exchange.getRequestMethod().equals("POST")
                && (habit == Habit.ANSWERS_WHAT_WAS_BEFORE
                        || (habit == Habit.ANSWERS_WHAT_WAS_BEFORE_WITH_A_KEY && isKeyed));
        answer(exchange, lies ? before : count.get());
    }

    private void answer(HttpExchange exchange, int told) throws IOException {
        byte[] body = "{\"id\":\"main\",\"count\":%d}".formatted(told).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(habit == Habit.REFUSES ? 409 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
