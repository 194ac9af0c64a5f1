package org.collegium.portal.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.collegium.web.TokenAudience;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// How tokens are made and read, for programs and for the portal's own calls alike.
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    RealTime realTime() {
        return new RealTime(Clock.systemUTC());
    }

    /// By which the limits are counted; the business clock is another.
    @Bean(defaultCandidate = false)
    Clock limitClock(RealTime time) {
        return time.clock();
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new ClientSecrets();
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        // While an old key is still published after a change of keys, the current one comes first.
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${collegium.portal-url}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    /// A program's token says what it may do and that no person acts.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> programClaims(
            ApiClients clients, @Value("${collegium.portal-url}") String issuer) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                String clientId = context.getRegisteredClient().getClientId();
                context.getClaims().audience(List.of(TokenAudience.of(issuer)));
                context.getClaims().claim("roles", List.copyOf(clients.roles(clientId)));
                context.getClaims().claim("organisations", List.of());
            }
        };
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new NothingKept();
    }
}
