package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.account.People;
import org.collegium.portal.signin.ActingTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensIT extends PortalIT {

    @Autowired
    ActingTokens tokens;

    @Autowired
    JdbcClient jdbc;

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
    void keepsNoSecretOfAProgram() {
        String stored = jdbc.sql("SELECT secret_hash FROM api_client WHERE client_id = 'tester'")
                .query(String.class)
                .single();

        assertThat(stored).startsWith("{bcrypt}").doesNotContain(SECRET);
    }

    @Test
    void signsWithAKeyThatOutlivesTheProcess() {
        Jwt token = read(tokens.actingAs("office@example.org"));

        String kept =
                jdbc.sql("SELECT kid FROM signing_key").query(String.class).single();
        assertThat(kept).isEqualTo(token.getHeaders().get("kid"));
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
        people.store(List.of(new People.Person(id, "Sample", "Member 18", email, List.of(email))));
        people.storeMemberships(List.of(
                new People.Membership(UUID.randomUUID(), id, "200018-2", today.minusYears(1), today.minusDays(1))));

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
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return visit().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private Jwt read(String token) {
        return NimbusJwtDecoder.withJwkSetUri("http://localhost:" + port + "/oauth2/jwks")
                .build()
                .decode(token);
    }
}
