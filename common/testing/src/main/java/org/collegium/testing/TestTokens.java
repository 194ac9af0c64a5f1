package org.collegium.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Access tokens as the portal signs them, with a key set endpoint that the services under test trust.
///
/// The values are whole `Authorization` headers, `Bearer …`.
public final class TestTokens {

    /// Longer than any test moves its clock.
    private static final Duration LIFETIME = Duration.ofDays(3650);

    private static final String KEY_ID = "test-key";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final KeyPair KEYS = newKeys();

    private TestTokens() {}

    /// A person who acts with roles and may represent employers.
    public static String bearer(UUID personId, Set<UUID> organisations, String... roles) {
        return sign(claims(personId.toString(), personId, organisations, expiry(), roles), KEYS);
    }

    public static String bearer(UUID personId, String... roles) {
        return bearer(personId, Set.of(), roles);
    }

    /// An API client: it has roles but is no person.
    public static String client(String... roles) {
        return sign(claims("test-client", null, Set.of(), expiry(), roles), KEYS);
    }

    /// The portal acting for itself.
    public static String portal() {
        return sign(claims("portal", null, Set.of(), expiry(), "portal"), KEYS);
    }

    /// A token of yesterday, which must be refused.
    public static String expired(String... roles) {
        Instant yesterday = Clock.systemUTC().instant().minus(Duration.ofDays(1));
        return sign(claims("test-client", null, Set.of(), yesterday, roles), KEYS);
    }

    /// A well-formed token signed with a key that nobody trusts.
    public static String forged(String... roles) {
        return sign(claims("test-client", null, Set.of(), expiry(), roles), newKeys());
    }

    /// Signed with the right key, but with another issuer, audience or end than services expect.
    ///
    /// @param claim `iss`, `aud` or `exp`, left out where the value is null
    public static String with(String claim, @Nullable Object value, String... roles) {
        Map<String, Object> claims = claims("test-client", null, Set.of(), expiry(), roles);
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, value);
        }
        return sign(claims, KEYS);
    }

    static String issuer() {
        return Endpoint.URL;
    }

    static String jwkSetUri() {
        return Endpoint.URL + "/oauth2/jwks";
    }

    private static Instant expiry() {
        return Clock.systemUTC().instant().plus(LIFETIME);
    }

    private static Map<String, Object> claims(
            String subject, @Nullable UUID personId, Set<UUID> organisations, Instant expiry, String... roles) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of(issuer() + "/api"));
        claims.put("sub", subject);
        if (personId != null) {
            claims.put("person_id", personId.toString());
        }
        claims.put("roles", List.of(roles));
        claims.put("organisations", organisations.stream().map(UUID::toString).toList());
        claims.put("exp", expiry.getEpochSecond());
        return claims;
    }

    private static String sign(Map<String, Object> claims, KeyPair keys) {
        try {
            String body = base64(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)))
                    + "."
                    + base64(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(body.getBytes(UTF_8));
            return "Bearer " + body + "." + base64(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The test token could not be signed.", failed);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This JDK makes no RSA keys.", failed);
        }
    }

    private static String keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return JSON.writeValueAsString(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        base64(unsigned(key.getModulus())),
                        "e",
                        base64(unsigned(key.getPublicExponent()))))));
    }

    /// Drops the sign byte, which the JWK format does not have.
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Started by the class loader: once, on first use.
    private static final class Endpoint {
        private static final String URL = start();

        private static String start() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                byte[] body = keySet().getBytes(UTF_8);
                server.createContext("/oauth2/jwks", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
                server.setExecutor(task -> Thread.ofVirtual().start(task));
                server.start();
                return "http://127.0.0.1:" + server.getAddress().getPort();
            } catch (IOException failed) {
                throw new UncheckedIOException("The key set endpoint for the tests did not start.", failed);
            }
        }
    }
}
