package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestTokensTest {

    @Test
    void carriesTheClaimsOfThePortalsTokens() {
        UUID person = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();

        JsonNode claims = claims(TestTokens.bearer(person, Set.of(organisation), "member", "mentor"));

        assertThat(claims.get("sub").asString()).isEqualTo(person.toString());
        assertThat(claims.get("person_id").asString()).isEqualTo(person.toString());
        assertThat(claims.get("roles").toString()).isEqualTo("[\"member\",\"mentor\"]");
        assertThat(claims.get("organisations").toString()).isEqualTo("[\"" + organisation + "\"]");
        assertThat(claims.get("exp").isIntegralNumber()).isTrue();
    }

    @Test
    void leavesThePersonOutForAnApiClient() {
        assertThat(claims(TestTokens.client("administrator")).has("person_id")).isFalse();
    }

    @Test
    void signsWithTheKeyOfItsKeySet() throws Exception {
        assertThat(verifies(TestTokens.client("administrator"))).isTrue();
    }

    @Test
    void signsForgedTokensWithAnother() throws Exception {
        assertThat(verifies(TestTokens.forged("administrator"))).isFalse();
    }

    private static JsonNode claims(String header) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(header.split("\\.", -1)[1]));
    }

    private static boolean verifies(String header) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode key = keySet().get("keys").get(0);
        String[] parts = header.substring("Bearer ".length()).split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode keySet() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(TestTokens.jwkSetUri())).build();
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asString()));
    }
}
