package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.collegium.portal.signin.ActingTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

class TokensIT extends PortalIT {

    /// `maximum-pool-size` of portal.yml.
    private static final int POOL = 10;

    @Autowired
    ActingTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void givesAProgramATokenThatServicesCanCheck() {
        HttpResponse<String> answer = ask("tester", SECRET);

        Jwt token = read(
                FakeServices.JSON.readTree(answer.body()).path("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("tester");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("administrator");
        assertThat(token.getClaimAsStringList("organisations")).isEmpty();
        assertThat(token.hasClaim("person_id")).isFalse();
        assertThat(token.getClaimAsString("iss")).isEqualTo("http://portal.example.org");
    }

    @Test
    void givesNothingForAWrongSecretOrAnUnknownProgram() {
        assertThat(ask("tester", "wrong").statusCode()).isEqualTo(401);
        assertThat(ask("nobody", SECRET).statusCode()).isEqualTo(401);
    }

    @Test
    void turnsAwayWhoTriesSecretsBeforeTheyAreLookedAt() {
        HttpResponse<String> last = ask("tester", "wrong", "127.0.0.21");
        for (int guess = 0; guess < 40; guess++) {
            last = ask("tester", "wrong " + guess, "127.0.0.21");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 600L);
        assertThat(last.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(last.body()).contains("temporarily_unavailable", "\"code\":\"too-many-wrong-secrets\"");
        assertThat(ask("tester", SECRET, "127.0.0.21").statusCode()).isEqualTo(429);
        assertThat(ask("tester", SECRET, "127.0.0.22").statusCode()).isEqualTo(200);
    }

    /// Whoever tries secrets may take no connection from the pages of those who are signed in.
    @Test
    void looksAtSecretsAndCountsThemWithoutTheDatabase() throws SQLException {
        List<Connection> pool = new ArrayList<>();
        try {
            while (pool.size() < POOL) {
                pool.add(database.getConnection());
            }

            HttpResponse<String> last = ask("nobody", "wrong", "127.0.0.24");
            for (int guess = 0; guess < 40; guess++) {
                last = ask("nobody", "wrong " + guess, "127.0.0.24");
            }

            assertThat(last.statusCode()).isEqualTo(429);
        } finally {
            for (Connection connection : pool) {
                connection.close();
            }
        }
    }

    @Test
    void locksNoProgramOutBecauseOfItsNeighbours() {
        String network = "127.0.0.23";
        assertThat(ask("tester", SECRET, network).statusCode()).isEqualTo(200);
        for (int guess = 0; guess < 40; guess++) {
            ask("neighbour", "wrong", network);
        }

        assertThat(ask("neighbour", "wrong", network).statusCode()).isEqualTo(429);
        assertThat(ask("tester", SECRET, network).statusCode()).isEqualTo(200);
    }

    @Test
    void saysOnlyWhatAClientCanUse() {
        JsonNode metadata = FakeServices.JSON.readTree(visit().send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/.well-known/oauth-authorization-server")))
                .body());

        assertThat(metadata.propertyNames())
                .containsExactlyInAnyOrder(
                        "issuer",
                        "token_endpoint",
                        "jwks_uri",
                        "grant_types_supported",
                        "token_endpoint_auth_methods_supported",
                        "response_types_supported");
        assertThat(metadata.path("grant_types_supported").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\"]");
    }

    @ParameterizedTest
    @CsvSource({"/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize", "/oauth2/device_authorization"})
    void hasNoEndpointBesidesThose(String path) {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = visit().send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Accept", "application/json")
                                    .header("Authorization", basic("tester", SECRET))
                                    .method(method, BodyPublishers.ofString("")));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"not-found\"");
        }
    }

    @Test
    void saysForWhomATokenIs() {
        assertThat(read(tokens.actingAs("office@example.org")).getAudience())
                .containsExactly("http://portal.example.org/api");
        assertThat(read(FakeServices.JSON
                                .readTree(ask("tester", SECRET).body())
                                .path("access_token")
                                .asString())
                        .getAudience())
                .containsExactly("http://portal.example.org/api");
    }

    @Test
    void signsWithAKeyThatOutlivesTheProcess() {
        Jwt token = read(tokens.actingAs("office@example.org"));

        String kept =
                jdbc.sql("SELECT kid FROM signing_key").query(String.class).single();
        assertThat(kept).isEqualTo(token.getHeaders().get("kid"));
    }

    @Test
    void storesNoKeyThatCouldBeRead() {
        assertThat(jdbc.sql("SELECT jwk FROM signing_key").query(String.class).list())
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored).startsWith("sealed:").doesNotContain("kty"));
    }

    @Test
    void publishesNoPrivateKey() {
        assertThat(visit().get("/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void saysWhoActsAndForAMinuteOnly() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        UUID id = member(email);

        Jwt token = read(tokens.actingAs(email));

        assertThat(token.getClaimAsString("person_id")).isEqualTo(id.toString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("member");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNoMemberAfterTheLastDay() {
        String email = "former-" + UUID.randomUUID() + "@example.org";
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        known(id, "Member 18", email);
        belongs(id, today.minusYears(1), today.minusDays(1));

        assertThat(read(tokens.actingAs(email)).getClaimAsStringList("roles")).isEmpty();
    }

    @Test
    void namesTheEmployersOfARepresentative() {
        Jwt token = read(tokens.actingAs("representative@example.org"));

        assertThat(token.getClaimAsStringList("roles")).containsExactly("employer-representative");
        assertThat(token.getClaimAsStringList("organisations")).containsExactly(SampleAnswers.ESSEX.toString());
        assertThat(token.getSubject()).isEqualTo(SampleAnswers.REPRESENTATIVE.toString());
    }

    @Test
    void actsForNobodyWhoIsUnknown() {
        assertThatThrownBy(() -> tokens.actingAs("stranger@example.org")).isInstanceOf(IllegalArgumentException.class);
    }

    private HttpResponse<String> ask(String id, String secret) {
        return ask(id, secret, "127.0.0.1");
    }

    private HttpResponse<String> ask(String id, String secret, String from) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .header("Authorization", basic(id, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        // Every address of the loopback network is this machine: each stands for a network of its own.
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private Jwt read(String token) {
        return NimbusJwtDecoder.withJwkSetUri("http://localhost:" + port + "/oauth2/jwks")
                .build()
                .decode(token);
    }
}
