package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.json.JsonMapper;

/// A service's table of everything that changes something, and the proof for each line of it: the answer says what the
/// GET after it says, with an `Idempotency-Key` and without one; and what is sent again under its key is answered as
/// before and done once.
///
/// ```java
/// Changes.of("/api/issues", Rows.of(jdbc))
///         .line("POST /notes/{id}/dismissal", () -> Change.by(editor, noted()).seenAt(editor, "/notes", "answers
/// 204"))
///         .without("POST /role-lookups", "it only reads")
/// ```
public final class Changes {

    private final String prefix;
    private final Supplier<?> stored;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> endpoints = new TreeSet<>();

    private Changes(String prefix, Supplier<?> stored) {
        this.prefix = prefix;
        this.stored = stored;
    }

    /// @param prefix of every path of the service
    /// @param stored something that is another when anything was done, as [Rows] are
    public static Changes of(String prefix, Supplier<?> stored) {
        return new Changes(prefix, stored);
    }

    /// @param endpoint as [MappedEndpoints] names it; several lines may be about one
    /// @param change   makes what the request is about afresh, each time
    public Changes line(String endpoint, Supplier<Change> change) {
        lines.add(new Line(endpoint, change));
        endpoints.add(endpoint);
        return this;
    }

    /// @param why nothing can be proved of this one here, for the reader of the table
    public Changes without(String endpoint, String why) {
        assertThat(why).as(endpoint).isNotBlank();
        endpoints.add(endpoint);
        return this;
    }

    /// In the order of the alphabet, to be held against [MappedEndpoints#changing].
    public Set<String> endpoints() {
        return Set.copyOf(endpoints);
    }

    /// Two tests a line.
    public Stream<DynamicTest> tests() {
        return lines.stream()
                .flatMap(line -> Stream.of(
                        dynamicTest(line.endpoint, () -> proveUnkeyed(line)),
                        dynamicTest(line.endpoint + " with a key", () -> proveKeyed(line))));
    }

    private void proveUnkeyed(Line line) {
        Change change = line.change.get();
        made(line.endpoint, change, change.request().caller());
    }

    private void proveKeyed(Line line) {
        Change change = line.change.get();
        Api keyed =
                change.request().caller().withIdempotencyKey(UUID.randomUUID().toString());
        Answer first = made(line.endpoint, change, keyed);
        List<String> there = told(change.look(prefix, first));
        Object before = stored.get();

        Answer again = send(line.endpoint, change.request(), keyed);

        // Only a POST is kept; a PUT or a DELETE that comes again may be refused, and changes nothing either.
        if (line.endpoint.startsWith("POST ")) {
            assertThat(told(again)).as("the answer to the repeat").isEqualTo(told(first));
            assertThat(stored.get()).as("what is stored after the repeat").isEqualTo(before);
        }
        assertThat(told(change.look(prefix, first)))
                .as("what is shown after the repeat")
                .isEqualTo(there);
    }

    private Answer made(String endpoint, Change change, Api caller) {
        List<String> before = change.isShownBefore() ? told(change.look(prefix, null)) : List.of();

        Answer answer = send(endpoint, change.request(), caller);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        List<Answer> there = change.look(prefix, answer);
        if (change.isCompared()) {
            Agreement agreement = Agreement.of(answer.json(), there.getFirst().json());
            assertThat(agreement.lies()).as(answer.body()).isEmpty();
            assertThat(agreement.compared()).as("values that both tell").isPositive();
        }
        if (change.isShownBefore()) {
            assertThat(told(there))
                    .as("what is shown afterwards is not what was before")
                    .isNotEqualTo(before);
        }
        return answer;
    }

    private Answer send(String endpoint, Change.Request request, Api caller) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(method.length() + 1);
        for (Object id : request.ids()) {
            path = path.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id.toString()));
        }
        return caller.send(method, prefix + path, body(request.body()));
    }

    private static BodyPublisher body(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        };
    }

    private static List<String> told(List<Answer> answers) {
        return answers.stream().map(Changes::told).toList();
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.body();
    }

    private record Line(String endpoint, Supplier<Change> change) {}
}
