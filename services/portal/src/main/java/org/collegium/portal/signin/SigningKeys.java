package org.collegium.portal.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.account.Briefly;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys that sign tokens. They lie in the database, encrypted, so a token outlives a restart and every instance
/// signs alike. The current one signs; all are published, so that what an older one signed is still good.
@Component
class SigningKeys implements JWKSource<SecurityContext>, InitializingBean {

    /// Services ask for the published keys rarely; an instance sees a key another one made within this time.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int RSA_BITS = 2048;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final KeySeal seal;
    private final Briefly<String, JWKSet> keys = new Briefly<>(FRESH);

    SigningKeys(JdbcClient jdbc, RealTime time, KeySeal seal) {
        this.jdbc = jdbc;
        this.time = time;
        this.seal = seal;
    }

    @Override
    public void afterPropertiesSet() throws JOSEException {
        sealWhatLiesOpen();
        int present = jdbc.sql("SELECT count(*) FROM signing_key WHERE current")
                .query(Integer.class)
                .single();
        if (present == 0) {
            UUID kid = UuidCreator.getTimeOrderedEpoch();
            RSAKey key = new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(kid.toString())
                    .generate();
            // Two instances may start at once: the first one's key is everybody's.
            jdbc.sql("""
                    INSERT INTO signing_key (kid, jwk, created_at, current) VALUES (:kid, :jwk, :now, true)
                    ON CONFLICT DO NOTHING
                    """)
                    .param("kid", kid.toString())
                    .param("jwk", seal.seal(kid.toString(), key.toJSONString()))
                    .param("now", Timestamp.from(time.now()))
                    .update();
        }
    }

    /// Earlier releases stored keys as they are.
    private void sealWhatLiesOpen() {
        stored().stream()
                .filter(key -> !KeySeal.isSealed(key.jwk))
                .forEach(key -> jdbc.sql("UPDATE signing_key SET jwk = :sealed WHERE kid = :kid AND jwk = :open")
                        .param("sealed", seal.seal(key.kid, key.jwk))
                        .param("kid", key.kid)
                        .param("open", key.jwk)
                        .update());
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys.get("all", all -> load()));
    }

    private JWKSet load() {
        return new JWKSet(
                stored().stream().map(key -> parse(seal.open(key.kid, key.jwk))).toList());
    }

    private List<Stored> stored() {
        return jdbc.sql("SELECT kid, jwk FROM signing_key ORDER BY current DESC, created_at DESC")
                .query((row, index) -> new Stored(row.getString("kid"), row.getString("jwk")))
                .list();
    }

    private static JWK parse(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException broken) {
            throw new IllegalStateException("A row of signing_key holds no key.", broken);
        }
    }

    private record Stored(String kid, String jwk) {}
}
