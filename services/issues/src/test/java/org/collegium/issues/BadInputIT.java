package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every field an editor may send, spoilt in every way: the problem names it, and nothing is stored.
@IntegrationTest
class BadInputIT {

    private static final String LONG = "x".repeat(10_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    static Stream<Bad> bad() {
        Stream<Bad> texts = Stream.of(
                        new Text("\"November 2012\"", "label"),
                        new Text("\"Practice\"", "articles[0].section"),
                        new Text("\"At the heart of social work\"", "articles[0].title"),
                        new Text("\"Andrew Cooper\"", "articles[0].authors[0]"))
                .flatMap(text -> Stream.of(
                        new Bad(text.value(), "null", text.field(), "required"),
                        new Bad(text.value(), "\" \"", text.field(), "required"),
                        new Bad(text.value(), "\"" + LONG + "\"", text.field(), "too-long"),
                        new Bad(text.value(), "\"a\\u0000\"", text.field(), "control-character"),
                        new Bad(text.value(), "\"a\\u202eb\"", text.field(), "control-character"),
                        new Bad(text.value(), "\"a\\r\\nBcc: b@example.org\"", text.field(), "line-break"),
                        new Bad(text.value(), "7", text.field(), "wrong-type"),
                        new Bad(text.value(), "{}", text.field(), "wrong-type")));
        Stream<Bad> others = Stream.of(
                new Bad("\"%NUMBER%\"", "null", "number", "required"),
                new Bad("\"%NUMBER%\"", "\"\"", "number", "not-an-issue-number"),
                new Bad("\"%NUMBER%\"", "\"November\"", "number", "not-an-issue-number"),
                new Bad("\"%NUMBER%\"", "\"2012-13\"", "number", "not-an-issue-number"),
                new Bad("\"%NUMBER%\"", "\"2012-11\\n\"", "number", "not-an-issue-number"),
                new Bad("\"%NUMBER%\"", "\"../2012-11\"", "number", "not-an-issue-number"),
                new Bad("\"%NUMBER%\"", "201211", "number", "wrong-type"),
                new Bad("[\"Andrew Cooper\"]", "null", "articles[0].authors", "required"),
                new Bad("[\"Andrew Cooper\"]", "\"Andrew Cooper\"", "articles[0].authors", "wrong-type"),
                new Bad("[]", "[" + "\"A\",".repeat(20) + "\"A\"]", "articles[1].authors", "wrong-size"),
                new Bad("\"Employers join.\"", "null", "articles[1].body", "required"),
                new Bad("\"Employers join.\"", "\"" + "x".repeat(50_001) + "\"", "articles[1].body", "too-long"),
                new Bad("\"Employers join.\"", "\"a\\u0007\"", "articles[1].body", "control-character"),
                new Bad("\"articles\"", "\"others\"", "articles", "required"));
        return Stream.concat(texts, others);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesTheFieldAndStoresNothing(Bad bad) {
        long before = issues();

        Answer refused = Drafts.editor(port).post(Drafts.PATH, bad.body());

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("invalid-fields");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsEveryKindOfTextAsItWasSent(String text) {
        String number = Drafts.newNumber();

        Answer created =
                Drafts.editor(port).post(Drafts.PATH, Drafts.json(number).replace("At the heart of social work", text));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().at("/articles/0/title").asString()).isEqualTo(text);
    }

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "👩‍👧 first",
                "العمل الاجتماعي",
                "O’Brien'); DROP TABLE issue;--",
                "ﬁn — «é»");
    }

    private long issues() {
        return jdbc.sql("SELECT count(*) FROM issue").query(Long.class).single();
    }

    record Text(String value, String field) {}

    record Bad(String good, String instead, String field, String code) {

        String body() {
            String number = Drafts.newNumber();
            String json = Drafts.json(number);
            String spoilt = json.replace(good.replace("%NUMBER%", number), instead);
            assertThat(spoilt).isNotEqualTo(json);
            return spoilt;
        }

        @Override
        public String toString() {
            return field + " " + code + " " + instead.substring(0, Math.min(20, instead.length()));
        }
    }
}
