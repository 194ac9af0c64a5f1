package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadInputIT extends RunningService {

    /// A field with a value that is refused, and with which code.
    record Bad(String field, @Nullable Object value, String code) {
        @Override
        public String toString() {
            String text = String.valueOf(value);
            return field + " " + text.substring(0, Math.min(20, text.length())).strip();
        }
    }

    static Stream<Bad> badApplications() {
        return Stream.of(
                        bad("capacity", "out-of-range", 0, -1, Integer.MIN_VALUE),
                        bad("capacity", "out-of-range", 11, 1_000_000, Integer.MAX_VALUE, 99_999_999_999L),
                        bad("capacity", "wrong-type", 1.5, "2", List.of(2), true),
                        bad("capacity", "required", (Object) null),
                        bad("topics", "required", null, List.of()),
                        bad("topics", "wrong-type", "all", 7),
                        bad("topics", "topic-unknown", List.of(UUID.randomUUID())),
                        bad("remote", "required", (Object) null),
                        bad("remote", "unknown-value", "", "by-post", "REMOTE", "remote\n"),
                        text("region", false),
                        text("statement", true))
                .flatMap(cases -> cases);
    }

    static Stream<Bad> badRequests() {
        return Stream.of(
                        bad("topics", "required", null, List.of()),
                        bad("topics", "topic-unknown", List.of(UUID.randomUUID())),
                        bad("topics", "wrong-size", Collections.nCopies(21, RETURNING)),
                        bad("mentors", "mentor-unknown", List.of(UUID.randomUUID())),
                        bad("mentors", "wrong-size", Collections.nCopies(6, RETURNING)),
                        bad("mentors", "wrong-type", "anybody", 7),
                        text("goals", true))
                .flatMap(cases -> cases);
    }

    static Stream<Bad> badSessions() {
        return Stream.of(
                        bad("minutes", "out-of-range", 0, -60, 4),
                        bad("minutes", "out-of-range", 481, 3_600, Integer.MAX_VALUE),
                        bad("minutes", "wrong-type", "60", 60.5, List.of(60)),
                        bad("minutes", "required", (Object) null),
                        bad("heldOn", "required", (Object) null),
                        bad("heldOn", "wrong-format", "yesterday", "2026-02-30", "05/01/2026"),
                        bad("heldOn", "in-the-future", "2999-12-31", "+999999999-12-31"),
                        bad("heldOn", "before-match", "1999-12-31", "-0044-03-15"),
                        optionalText("note"))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("badApplications")
    void refusesApplicationsAndKeepsNothing(Bad bad) {
        Answer answer = as(member(), "member").post(API + "/mentor-applications", with(application(), bad));

        named(answer, bad);
        assertThat(count("SELECT count(*) FROM mentor")).isZero();
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void refusesRequestsAndKeepsNothing(Bad bad) {
        Answer answer = as(member(), "member").post(API + "/requests", with(asking(), bad));

        named(answer, bad);
        assertThat(count("SELECT count(*) FROM mentoring_request")).isZero();
    }

    @Test
    void refusesSessionsAndKeepsNothing() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID match = matched(mentor, asked(member(), RETURNING));

        badSessions()
                .forEach(bad -> named(
                        as(mentor.person(), "mentor")
                                .post(API + "/matches/" + match + "/sessions", with(session(today().toString()), bad)),
                        bad));

        for (String day :
                List.of(today().plusDays(1).toString(), today().minusDays(1).toString())) {
            assertThat(as(mentor.person(), "mentor")
                            .post(API + "/matches/" + match + "/sessions", session(day))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(count("SELECT count(*) FROM mentoring_session")).isZero();
    }

    @Test
    void refusesMovesAndAgreementsThatSayNothing() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID match = matched(mentor, asked(member(), RETURNING));
        String stage = API + "/mentor-applications/" + mentor.id() + "/stage";

        for (String unknown : List.of("retired", "ACTIVE", "active'--")) {
            Answer answer = coordinator().post(stage, Map.of("stage", unknown));
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown-stage");
        }
        text("stage", false)
                .forEach(bad -> named(coordinator().post(stage, with(Map.of("stage", "paused"), bad)), bad));
        text("agreement", true)
                .forEach(bad -> named(
                        as(mentor.person(), "mentor")
                                .post(API + "/matches/" + match + "/agreement", with(Map.of(), bad)),
                        bad));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "🦊🧑‍🏫",
                "محمد عبد الله",
                "'); DROP TABLE mentor;--",
                "O’Neill-Šimůnková"
            })
    void takesEveryScriptAsText(String text) {
        UUID person = member();
        Map<String, Object> body = application();
        body.put("region", text);
        body.put("statement", text + "\n" + text);

        Answer applied = as(person, "member").post(API + "/mentor-applications", body);

        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        assertThat(applied.text("region")).isEqualTo(text);
        assertThat(applied.text("statement")).isEqualTo(text + "\n" + text);
        UUID request = UUID.fromString(as(person, "member")
                .post(API + "/requests", with(asking(), new Bad("goals", text, "")))
                .text("id"));
        assertThat(request(request).path("goals").asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{", "{\"topics\":[\"x\"]}"})
    void refusesBodiesThatAreNone(String body) {
        for (String path : List.of("/mentor-applications", "/requests")) {
            Answer answer = as(member(), "member").post(API + path, body);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
            assertThat(answer.text("code")).isIn("invalid-fields", "malformed-json", "body-missing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests?cursor=%00",
                "/requests?cursor=nothing",
                "/requests?limit=0",
                "/requests?limit=-1",
                "/requests?limit=many",
                "/matches?cursor=%27",
                "/mentors?topic=all",
                "/mentor-applications?limit=1000000"
            })
    void neverFailsOnOddParameters(String path) {
        Answer answer = coordinator().get(API + path);

        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 422);
    }

    private static void named(Answer answer, Bad bad) {
        assertThat(answer.status()).as(bad + ": " + answer.body()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid-fields");
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("field").asString()).as(answer.body()).isEqualTo(bad.field());
        assertThat(error.path("code").asString()).as(bad + ": " + answer.body()).isEqualTo(bad.code());
        assertThat(error.path("detail").asString()).isNotBlank();
    }

    private static Stream<Bad> bad(String field, String code, @Nullable Object... values) {
        return Arrays.stream(values).map(value -> new Bad(field, value, code));
    }

    private static Stream<Bad> text(String field, boolean multiline) {
        Stream<Bad> needed = bad(field, "required", null, "", "  ", "\u00a0");
        Stream<Bad> lines = multiline ? Stream.of() : bad(field, "line-break", "two\nlines", "Essex\r\nBcc: x");
        return Stream.of(needed, lines, optionalText(field)).flatMap(cases -> cases);
    }

    private static Stream<Bad> optionalText(String field) {
        return Stream.of(
                        bad(field, "too-long", "x".repeat(10_000), "🦊".repeat(10_000)),
                        bad(field, "control-character", "nul\u0000", "bell\u0007", "escape\u001b[31m"),
                        bad(field, "wrong-type", 7, List.of("text"), Map.of("a", "b"), false))
                .flatMap(cases -> cases);
    }

    private static Map<String, Object> application() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("topics", List.of(RETURNING));
        body.put("capacity", 2);
        body.put("region", "Essex");
        body.put("remote", "either");
        body.put("statement", "I like to listen.");
        return body;
    }

    private static Map<String, Object> asking() {
        return new LinkedHashMap<>(Map.of("goals", "To find my way.", "topics", List.of(RETURNING)));
    }

    private static Map<String, Object> session(String day) {
        return new LinkedHashMap<>(Map.of("heldOn", day, "minutes", 60));
    }

    private static Map<String, @Nullable Object> with(Map<String, Object> good, Bad bad) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(good);
        body.put(bad.field(), bad.value());
        return body;
    }
}
