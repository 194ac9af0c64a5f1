package org.collegium.portal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Briefly;
import org.collegium.web.TokenAudience;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/// Signs the tokens with which the portal calls services: for an account, or for itself.
///
/// A token lives a minute and says who the person is today: id, roles and employers (docs/security.md).
@Component
public class TokenSigner {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /// A token is used again this long, so that it always has half its life before it when it leaves here.
    private static final Duration REUSED = Duration.ofSeconds(20);

    private final JwtEncoder encoder;
    private final RealTime time;
    private final String issuer;
    private final Briefly<Account, String> tokens = new Briefly<>(REUSED);
    private final Briefly<String, String> ownTokens = new Briefly<>(REUSED);

    TokenSigner(JwtEncoder encoder, RealTime time, @Value("${collegium.portal-url}") String issuer) {
        this.encoder = encoder;
        this.time = time;
        this.issuer = issuer;
    }

    /// A token that acts for this account; an account whose roles changed gets another one.
    public String actingAs(Account account) {
        return tokens.get(
                account, acting -> sign(acting.id().toString(), acting.id(), acting.roles(), acting.organisationIds()));
    }

    /// A token of the portal itself, role `portal`, for the few endpoints that only it may call.
    public String asPortal() {
        return ownTokens.get("portal", subject -> sign(subject, null, Set.of("portal"), Set.of()));
    }

    private String sign(String subject, @Nullable UUID personId, Set<String> roles, Set<UUID> organisationIds) {
        Instant now = time.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(TokenAudience.of(issuer)))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("roles", List.copyOf(roles))
                .claim(
                        "organisations",
                        organisationIds.stream().map(UUID::toString).toList());
        if (personId != null) {
            claims.claim("person_id", personId.toString());
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
