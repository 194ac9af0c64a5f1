package org.collegium.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Plays all services behind the portal over real HTTP, in the shapes they promise, and keeps what it was asked.
final class FakeServices {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ConcurrentMap<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakeServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        SampleAnswers.teach(this);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// @param route method and path, a trailing `*` matches the rest: `GET /api/membership/plans`
    void when(String route, Answering answering) {
        answers.put(route, answering);
    }

    void when(String route, int status, Object body) {
        when(route, asking -> new Answer(status, body));
    }

    void refuse(String route, int status, String code, String detail) {
        when(route, status, Map.of("status", status, "code", code, "detail", detail));
    }

    /// What was asked of a path, oldest first.
    List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(each -> each.method.equals(method) && each.path.equals(path))
                .toList();
    }

    void forget() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        byte[] body = exchange.getRequestBody().readAllBytes();
        Asked asking = new Asked(
                exchange.getRequestMethod(),
                path,
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(body, UTF_8),
                body.length);
        asked.add(asking);
        Answer answer = find(asking).answer(asking);
        byte[] said = answer.body instanceof Raw raw ? raw.text.getBytes(UTF_8) : JSON.writeValueAsBytes(answer.body);
        String type = answer.body instanceof Raw raw
                ? raw.type
                : answer.status < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Service", "fake");
        exchange.getResponseHeaders().set("Set-Cookie", "service=secret");
        if (!answer.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter);
        }
        boolean empty = answer.status == 204 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status, empty ? -1 : said.length);
        if (!empty) {
            exchange.getResponseBody().write(said);
        }
        exchange.close();
    }

    private Answering find(Asked asking) {
        String route = asking.method + " " + asking.path;
        Answering exact = answers.get(route);
        if (exact != null) {
            return exact;
        }
        List<String> prefixes = new ArrayList<>(answers.keySet());
        prefixes.removeIf(known -> !known.endsWith("*") || !route.startsWith(known.substring(0, known.length() - 1)));
        prefixes.sort((one, other) -> other.length() - one.length());
        Answering prefix = prefixes.isEmpty() ? null : answers.get(prefixes.getFirst());
        return prefix != null
                ? prefix
                : unknown ->
                        new Answer(404, Map.of("status", 404, "code", "not-found", "detail", "There is nothing here."));
    }

    @FunctionalInterface
    interface Answering {
        Answer answer(Asked asking);
    }

    /// @param retryAfter what `Retry-After` says; empty for an answer without one
    record Answer(int status, Object body, String retryAfter) {

        Answer(int status, Object body) {
            this(status, body, "");
        }
    }

    /// A body that is no JSON, e.g. a picture.
    record Raw(String type, String text) {}

    /// A request as it arrived; header names in lower case.
    record Asked(String method, String path, String query, Map<String, List<String>> headers, String text, int length) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }
}
