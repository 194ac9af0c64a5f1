package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who gets in, and what those who do not are told.
@IntegrationTest(classes = ShelfApplication.class)
class DoorIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksForTokenExceptAtOpenEndpoints() {
        assertThat(Api.at(port).get("/api/shelf/books").status()).isEqualTo(200);

        Answer refused = Api.at(port).get("/api/shelf/me");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("token-missing");
        assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesTokensThatAreExpiredOrForged() {
        for (String token :
                new String[] {TestTokens.expired("librarian"), TestTokens.forged("librarian"), "Bearer x"}) {
            Answer refused = Api.at(port).as(token).get("/api/shelf/me");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("code")).isEqualTo("token-invalid");
        }
    }

    /// The right key signed each of these, as it may sign other kinds of tokens one day.
    @Test
    void refusesTokensThatAreNotForServicesOrNotOfThePortal() {
        Instant justOver = Clock.systemUTC().instant().minusSeconds(20);
        for (String token : new String[] {
            TestTokens.with("iss", "http://elsewhere.example.org", "librarian"),
            TestTokens.with("iss", null, "librarian"),
            TestTokens.with("aud", List.of("a-partner-site"), "librarian"),
            TestTokens.with("aud", null, "librarian"),
            TestTokens.with("exp", justOver.getEpochSecond(), "librarian")
        }) {
            Answer refused = Api.at(port).as(token).get("/api/shelf/me");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("code")).isEqualTo("token-invalid");
        }
    }

    @Test
    void tellsTheControllerWhoCalls() {
        UUID person = UUID.randomUUID();

        Answer me = Api.at(port).as(TestTokens.bearer(person, "member")).get("/api/shelf/me");

        assertThat(me.text("personId")).isEqualTo(person.toString());
        assertThat(me.json().path("roles").get(0).asString()).isEqualTo("member");
    }

    @Test
    void refusesRolesThatMayNot() {
        Answer refused = Api.at(port).as(TestTokens.client("member")).post("/api/shelf/clearance");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("not-allowed");
    }

    @Test
    void saysNothingAboutItsInsideWhenItFails() {
        Answer failed = Api.at(port).as(TestTokens.client("librarian")).post("/api/shelf/clearance");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("code")).isEqualTo("internal-error");
        assertThat(failed.body()).doesNotContain("secret");
        // The audit entry was written in the transaction of an act that did not happen.
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void answersNotFoundForWhatIsAbsentAndForWhatCannotBeAnId() {
        Api anybody = Api.at(port).as(TestTokens.client("member"));

        for (String path : new String[] {"/api/shelf/books/" + UUID.randomUUID(), "/api/shelf/books/7", "/api/other"}) {
            Answer absent = anybody.get(path);

            assertThat(absent.status()).isEqualTo(404);
            assertThat(absent.text("code")).isEqualTo("not-found");
            assertThat(absent.text("instance")).isEqualTo(path);
        }
    }

    @Test
    void saysWhichMethodsArePossible() {
        Answer refused = Api.at(port).as(TestTokens.client("member")).delete("/api/shelf/books");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.text("code")).isEqualTo("method-not-allowed");
        assertThat(refused.header("Allow").orElse("")).contains("POST").contains("GET");
    }

    @Test
    void answersInTheSameFormToPathsThatTheFirewallRefuses() {
        Answer refused = Api.at(port).get("/api/shelf/books%0d%0a");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("malformed-address");
    }

    @Test
    void describesItsApi() {
        Answer description = Api.at(port).get("/api/shelf/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().at("/info/title").asString()).isEqualTo("Collegium: shelf");
        assertThat(description.json().at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(description.json().path("servers")).hasSize(1);
        assertThat(description
                        .json()
                        .at("/components/securitySchemes/portal-token/scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(description
                        .json()
                        .at("/paths/~1api~1shelf~1me/get/parameters")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void showsDeadLettersToAdministratorsOnly() {
        String path = "/api/shelf/dead-letters";

        assertThat(Api.at(port).as(TestTokens.client("member")).get(path).status())
                .isEqualTo(403);
        Answer letters = Api.at(port).as(TestTokens.client("administrator")).get(path);
        assertThat(letters.status()).isEqualTo(200);
        assertThat(letters.json().path("items").isArray()).isTrue();
        assertThat(Api.at(port)
                        .as(TestTokens.client("administrator"))
                        .post(path + "/7/replay")
                        .status())
                .isEqualTo(404);
    }
}
