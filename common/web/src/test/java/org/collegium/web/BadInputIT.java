package org.collegium.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every kind of bad input: each gets a problem that names the field, and none changes anything.
@IntegrationTest(classes = ShelfApplication.class)
class BadInputIT {

    private static final String GOOD = """
            {"title":"Relationships","donor":"member17@example.org","copies":2,
             "chapters":[{"title":"One","authors":["Sample Author"]}]}""";

    private static final String LONG = "x".repeat(10_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("DELETE FROM book").update();
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("\"title\":\"Relationships\",", "", "title", "required"),
                new Bad("\"Relationships\"", "null", "title", "required"),
                new Bad("Relationships", "  ", "title", "required"),
                new Bad("Relationships", "\\u200b", "title", "required"),
                new Bad("Relationships", LONG, "title", "too-long"),
                new Bad("Relationships", "a\\u0000b", "title", "control-character"),
                new Bad("Relationships", "a\\u202eb", "title", "control-character"),
                new Bad("Relationships", "a\\ud800b", "title", "control-character"),
                new Bad("Relationships", "=?utf-8?Q?a=0D=0Ab?=", "title", "encoded-word"),
                new Bad("Relationships", "a\\r\\nBcc: b", "title", "line-break"),
                new Bad("\"Relationships\"", "12", "title", "wrong-type"),
                new Bad("\"Relationships\"", "true", "title", "wrong-type"),
                new Bad("\"Relationships\"", "[\"Relationships\"]", "title", "wrong-type"),
                new Bad("\"Relationships\"", "{}", "title", "wrong-type"),
                new Bad("member17@example.org", "member17", "donor", "not-an-email-address"),
                new Bad("member17@example.org", "a@b", "donor", "not-an-email-address"),
                new Bad(
                        "member17@example.org",
                        "a@example.org\\r\\nBcc: b@example.org",
                        "donor",
                        "not-an-email-address"),
                new Bad("member17@example.org", LONG + "@example.org", "donor", "too-long"),
                new Bad("\"copies\":2,", "", "copies", "required"),
                new Bad("\"copies\":2", "\"copies\":null", "copies", "required"),
                new Bad("\"copies\":2", "\"copies\":\"2\"", "copies", "wrong-type"),
                new Bad("\"copies\":2", "\"copies\":2.5", "copies", "wrong-type"),
                new Bad("\"copies\":2", "\"copies\":-1", "copies", "out-of-range"),
                new Bad("\"copies\":2", "\"copies\":11", "copies", "out-of-range"),
                new Bad("\"copies\":2", "\"copies\":99999999999", "copies", "out-of-range"),
                new Bad("\"copies\":2", "\"copies\":2,\"binding\":\"PAPER\"", "binding", "unknown-value"),
                new Bad("\"copies\":2", "\"copies\":2,\"binding\":1", "binding", "wrong-type"),
                new Bad("\"copies\":2", "\"copies\":2,\"series\":\"7\"", "series", "wrong-format"),
                new Bad("\"copies\":2", "\"copies\":2,\"printedOn\":\"2012-02-30\"", "printedOn", "wrong-format"),
                new Bad("\"copies\":2", "\"copies\":2,\"notes\":\"a\\u0007\"", "notes", "control-character"),
                new Bad("[{\"title\":\"One\",\"authors\":[\"Sample Author\"]}]", "[]", "chapters", "required"),
                new Bad("[{\"title\":\"One\",\"authors\":[\"Sample Author\"]}]", "{}", "chapters", "wrong-type"),
                new Bad("[{\"title\":\"One\",\"authors\":[\"Sample Author\"]}]", "[null]", "chapters[0]", "required"),
                new Bad("\"One\"", "\"\"", "chapters[0].title", "required"),
                new Bad("\"One\"", "7", "chapters[0].title", "wrong-type"),
                new Bad("\"Sample Author\"", "\"Sample Author\",\" \"", "chapters[0].authors[1]", "required"),
                new Bad("\"Sample Author\"", "\"Sample Author\",3", "chapters[0].authors[1]", "wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesTheFieldAndChangesNothing(Bad bad) {
        Answer refused = Api.at(port).post("/api/shelf/books", bad.body());

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("invalid-fields");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
        assertThat(refused.json().at("/errors/0/detail").asString()).isNotEmpty();
        assertThat(refused.body()).doesNotContain("Exception", "jackson", "org.collegium");
        assertThat(books()).isZero();
    }

    @Test
    void saysWhichBoundANumberMissed() {
        assertThat(Api.at(port)
                        .post("/api/shelf/books", GOOD.replace("\"copies\":2", "\"copies\":11"))
                        .body())
                .contains("Enter 10 or less.");
        assertThat(Api.at(port)
                        .post("/api/shelf/books", GOOD.replace("\"copies\":2", "\"copies\":-1"))
                        .body())
                .contains("or more.");
    }

    @ParameterizedTest
    @MethodSource("text")
    void takesEveryKindOfText(String title) {
        Answer added = Api.at(port).post("/api/shelf/books", GOOD.replace("Relationships", title));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(books()).isEqualTo(1);
    }

    static Stream<String> text() {
        return Stream.of(
                "<script>alert(1)</script>",
                "👩‍👧 children",
                "عمل اجتماعي",
                "O’Brien; DROP TABLE book",
                "x".repeat(200));
    }

    static Stream<NoJson> noJson() {
        return Stream.of(
                new NoJson("", 400, "body-missing"),
                new NoJson("hello", 400, "malformed-json"),
                new NoJson("{\"title\":", 400, "malformed-json"),
                new NoJson(GOOD + "{}", 400, "malformed-json"),
                new NoJson(GOOD.replace("\"copies\":2", "\"copies\":2,\"copies\":3"), 400, "malformed-json"),
                new NoJson("[".repeat(5_000), 422, "invalid-fields"),
                new NoJson("null", 400, "body-missing"),
                new NoJson("[]", 422, "invalid-fields"),
                new NoJson("7", 422, "invalid-fields"));
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void refusesWhatIsNoJsonObject(NoJson noJson) {
        Answer refused = Api.at(port).post("/api/shelf/books", noJson.body());

        assertThat(refused.status()).as(refused.body()).isEqualTo(noJson.status());
        assertThat(refused.text("code")).isEqualTo(noJson.code());
        assertThat(books()).isZero();
    }

    @Test
    void refusesBodiesThatAreNoJsonByTheirType() {
        Answer refused = Api.at(port).with("Content-Type", "text/xml").post("/api/shelf/books", "<book/>");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text("code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void refusesBodiesOverTheLimitWhetherAnnouncedOrNot() {
        String large = GOOD.replace("Relationships", "x".repeat(BodyTooLarge.MAX_BYTES));

        Answer announced = Api.at(port).post("/api/shelf/books", large);
        Answer chunked = Api.at(port)
                .send(
                        "POST",
                        "/api/shelf/books",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))));
        Answer chunkedWithKey = Api.at(port)
                .withIdempotencyKey("0199f3c2-6e0a-7c51-9a54-d0f4f1a5b013")
                .send(
                        "POST",
                        "/api/shelf/books",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))));

        for (Answer refused : new Answer[] {announced, chunked, chunkedWithKey}) {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text("code")).isEqualTo("body-too-large");
        }
        assertThat(books()).isZero();
    }

    @Test
    void namesQueryParametersToo() {
        assertThat(Api.at(port)
                        .get("/api/shelf/books?shelf=9")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("shelf");
        assertThat(Api.at(port)
                        .get("/api/shelf/books?shelf=x")
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("wrong-type");
    }

    private long books() {
        return jdbc.sql("SELECT count(*) FROM book").query(Long.class).single();
    }

    @Test
    void namesWrongFieldsInTheOrderOfTheRequest() {
        String bad = """
                {"title":"","donor":"nobody","copies":99,"notes":"a\\u0000b",
                 "chapters":[{"title":"","authors":["Sample Author","","a\\u0000b"]},{"title":"","authors":[]},null]}""";

        for (int again = 0; again < 5; again++) {
            Answer refused = Api.at(port).post("/api/shelf/books", bad);

            assertThat(refused.json()
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("field").asString()))
                    .containsExactly(
                            "title",
                            "donor",
                            "copies",
                            "notes",
                            "chapters[0].title",
                            "chapters[0].authors[1]",
                            "chapters[0].authors[2]",
                            "chapters[1].title",
                            "chapters[2]");
        }
    }

    record Bad(String good, String instead, String field, String code) {

        String body() {
            assertThat(GOOD).contains(good);
            return GOOD.replace(good, instead);
        }

        @Override
        public String toString() {
            return field + " " + code + " " + (instead.length() > 40 ? instead.substring(0, 40) : instead);
        }
    }

    record NoJson(String body, int status, String code) {
        @Override
        public String toString() {
            return code + " " + (body.length() > 40 ? body.substring(0, 40) : body);
        }
    }
}
