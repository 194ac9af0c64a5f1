package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadInputIT extends RunningService {

    private static final String APPLICATIONS = "/api/membership/applications";

    /// A request that is refused, and how: with which field's code, if the fields are to blame.
    record Bad(
            String name,
            Object body,
            int status,
            String code,
            @Nullable String field,
            @Nullable String fieldCode) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badApplications() {
        return Stream.of(
                        names("givenName"),
                        names("familyName"),
                        emails(),
                        plans(),
                        vouchers(),
                        registrations(),
                        consents(),
                        bodies())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("badApplications")
    void namesTheFieldAndStoresNothing(Bad bad) {
        long before = count("SELECT count(*) FROM application");

        Answer answer = joining.apply(bad.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.text("code")).isEqualTo(bad.code());
        assertThat(answer.text("detail")).isNotBlank();
        if (bad.field() != null) {
            JsonNode error = answer.json().at("/errors/0");
            assertThat(error.path("field").asString()).isEqualTo(bad.field());
            assertThat(error.path("code").asString()).isEqualTo(bad.fieldCode());
            assertThat(error.path("detail").asString()).isNotBlank();
        }
        assertThat(count("SELECT count(*) FROM application")).isEqualTo(before);
    }

    @Test
    void sendsNothingForBadInput() {
        try (EventProbe probe =
                EventProbe.fromNow("membership.application", "membership.person", "membership.membership")) {
            badApplications().forEach(bad -> joining.apply(bad.body()));

            assertThat(probe.drain()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "🦊 Fox",
                "محمد عبد الله",
                "Robert'); DROP TABLE person;--",
                "O’Neill-Šimůnková",
                "=cmd|' /C calc'!A0"
            })
    void takesEveryNameAsText(String name) {
        String email = Joining.newAddress();
        Map<String, Object> body = Joining.application(email);
        body.put("givenName", name);
        body.put("familyName", "  " + name + "  ");

        joining.pay(joining.applied(body), "settled");

        JsonNode member =
                officer.get("/api/membership/members?query=" + email).json().at("/items/0");
        assertThat(member.path("givenName").asString()).isEqualTo(name);
        assertThat(member.path("familyName").asString()).isEqualTo(name);
    }

    @Test
    void receivesAnApplicationSentFiftyTimesAtOnceOnce() {
        String email = Joining.newAddress();
        Map<String, Object> body = Joining.unproved(email, "ESSEX-7K4M-9Q2X-TN5W");
        String key = UUID.randomUUID().toString();

        List<String> ids = Together.call(
                IntStream.range(0, 50).boxed().toList(),
                i -> api.withIdempotencyKey(key).post(APPLICATIONS, body).text("id"));

        assertThat(ids).doesNotContain("").containsOnly(ids.getFirst());
        assertThat(count("SELECT count(*) FROM application WHERE email = ?", email))
                .isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherApplication() {
        String key = UUID.randomUUID().toString();
        api.withIdempotencyKey(key).post(APPLICATIONS, Joining.unproved(Joining.newAddress()));

        Answer reused = api.withIdempotencyKey(key).post(APPLICATIONS, Joining.unproved(Joining.newAddress()));

        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("code")).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"outcome\":\"SETTLED\"}", "{\"outcome\":1}", "{\"outcome\":\"\"}", "[]", "settled"})
    void refusesAPaymentOutcomeItDoesNotKnow(String body) {
        UUID application = joining.applied(Joining.application(Joining.newAddress()));

        Answer answer = api.post(APPLICATIONS + "/" + application + "/payment", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.text("code")).isIn("invalid-fields", "malformed-json");
        assertThat(joining.look(application).text("status")).isEqualTo("awaiting-payment");
    }

    private static Stream<Bad> names(String field) {
        return Stream.of(
                wrong(field + " missing", body -> body.remove(field), field, "required"),
                wrong(field + " null", body -> body.put(field, null), field, "required"),
                wrong(field + " empty", body -> body.put(field, ""), field, "required"),
                wrong(field + " blank", body -> body.put(field, " \u00a0"), field, "required"),
                wrong(field + " invisible", body -> body.put(field, "\u3164"), field, "required"),
                wrong(field + " huge", body -> body.put(field, "x".repeat(10_000)), field, "too-long"),
                wrong(field + " bell", body -> body.put(field, "Sam\u0007ple"), field, "control-character"),
                wrong(field + " nul", body -> body.put(field, "Sam\u0000ple"), field, "control-character"),
                wrong(field + " header", body -> body.put(field, "S\r\nBcc: x@example.org"), field, "line-break"),
                wrong(field + " line", body -> body.put(field, "S\nM"), field, "line-break"),
                wrong(field + " override", body -> body.put(field, "\u202egro.elpmaxe"), field, "control-character"),
                wrong(field + " encoded", body -> body.put(field, "=?utf-8?B?DQpCY2M6?= S"), field, "encoded-word"),
                wrong(field + " number", body -> body.put(field, 7), field, "wrong-type"),
                wrong(field + " list", body -> body.put(field, List.of("Sample")), field, "wrong-type"),
                wrong(field + " object", body -> body.put(field, Map.of("a", 1)), field, "wrong-type"));
    }

    private static Stream<Bad> emails() {
        Stream<Bad> malformed = Stream.of(
                        "sample",
                        "sample@",
                        "@example.org",
                        "sample@example",
                        "a b@example.org",
                        "a@b@example.org",
                        "sample@example..org",
                        "sample@-example.org",
                        "Sample <sample@example.org>",
                        "sample@example.org\r\nBcc: x@example.org",
                        "sample@exam\u0000ple.org",
                        "sample@[192.0.2.1]")
                .map(text -> wrong(
                        "email " + text.strip(), body -> body.put("email", text), "email", "not-an-email-address"));
        return Stream.concat(
                malformed,
                Stream.of(
                        wrong("email missing", body -> body.remove("email"), "email", "required"),
                        wrong("email blank", body -> body.put("email", "  "), "email", "required"),
                        wrong(
                                "email huge",
                                body -> body.put("email", "x".repeat(10_000) + "@example.org"),
                                "email",
                                "too-long"),
                        wrong("email number", body -> body.put("email", 7), "email", "wrong-type")));
    }

    private static Stream<Bad> plans() {
        Stream<Bad> unknown = Stream.of("gold", "EMPLOYED", "<script>", "employed'--")
                .map(code -> new Bad(
                        "plan " + code,
                        with(body -> body.put("plan", code)),
                        422,
                        "plan-unknown",
                        "plan",
                        "plan-unknown"));
        return Stream.concat(
                unknown,
                Stream.of(
                        wrong("plan missing", body -> body.remove("plan"), "plan", "required"),
                        wrong("plan huge", body -> body.put("plan", "x".repeat(10_000)), "plan", "too-long"),
                        wrong("plan number", body -> body.put("plan", 1), "plan", "wrong-type")));
    }

    private static Stream<Bad> vouchers() {
        String field = "voucherCode";
        return Stream.of(
                wrong("voucher empty", body -> body.put(field, ""), field, "required"),
                wrong("voucher huge", body -> body.put(field, "x".repeat(10_000)), field, "too-long"),
                wrong("voucher control", body -> body.put(field, "ESSEX\u0000"), field, "control-character"),
                wrong("voucher number", body -> body.put(field, 1234), field, "wrong-type"));
    }

    private static Stream<Bad> registrations() {
        return Stream.of(
                wrong("registration text", body -> body.put("registration", "SW1"), "registration", "wrong-type"),
                wrong(
                        "registration without number",
                        body -> body.put("registration", Map.of("regulator", "HCPC")),
                        "registration.number",
                        "required"),
                wrong(
                        "registration with odd number",
                        body -> body.put("registration", Map.of("regulator", "HCPC", "number", "SW 1; --")),
                        "registration.number",
                        "wrong-format"),
                wrong(
                        "registration with odd regulator",
                        body -> body.put("registration", Map.of("regulator", "<b>", "number", "SW12345")),
                        "registration.regulator",
                        "wrong-format"));
    }

    private static Stream<Bad> consents() {
        return Stream.of(
                wrong("consents missing", body -> body.remove("consents"), "consents", "required"),
                wrong("consents text", body -> body.put("consents", "yes"), "consents", "wrong-type"),
                wrong("magazine missing", body -> body.put("consents", Map.of()), "consents.magazine", "required"),
                wrong(
                        "magazine text",
                        body -> body.put("consents", Map.of("magazine", "yes")),
                        "consents.magazine",
                        "wrong-type"));
    }

    private static Stream<Bad> bodies() {
        return Stream.of(
                new Bad("no JSON", "Sample Member", 400, "malformed-json", null, null),
                new Bad("half JSON", "{\"givenName\":", 400, "malformed-json", null, null),
                new Bad("nothing", "", 400, "body-missing", null, null),
                new Bad("list", "[]", 422, "invalid-fields", "$", "wrong-type"),
                new Bad("text", "\"Sample\"", 422, "invalid-fields", "$", "wrong-type"),
                new Bad(
                        "over 1 MB",
                        with(body -> body.put("more", "x".repeat(1_100_000))),
                        413,
                        "body-too-large",
                        null,
                        null));
    }

    private static Bad wrong(String name, Consumer<Map<String, Object>> change, String field, String fieldCode) {
        return new Bad(name, with(change), 422, "invalid-fields", field, fieldCode);
    }

    private static Map<String, Object> with(Consumer<Map<String, Object>> change) {
        Map<String, Object> body = Joining.application("sample.member.bad@example.org");
        change.accept(body);
        return body;
    }
}
