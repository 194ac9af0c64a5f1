package org.collegium.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Makes a service a stateless resource server: every request brings a token of the portal, except to an
/// [OpenEndpoint], the health and metrics endpoints and the API's description. `collegium.web.resource-server=false`
/// leaves it out.
@AutoConfiguration(
        before = {ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "collegium.web.resource-server", havingValue = "true", matchIfMissing = true)
@EnableMethodSecurity
class ResourceServerAutoConfiguration {

    /// Machines that follow a time server differ by far less; a token that acts for a person lives a minute.
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    @Bean
    SecurityFilterChain serviceSecurity(
            HttpSecurity http,
            ObjectProvider<OpenEndpoint> open,
            ProblemWriter problems,
            @Value("${collegium.portal-url}") String portalUrl) {
        AuthenticationEntryPoint unknown = unknown(problems);
        AccessDeniedHandler denied =
                (request, response, exception) -> problems.write(Refusals.notAllowed(), request, response);
        return http.authorizeHttpRequests(requests -> allow(requests, open))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied)
                        // By default it would name the host that the caller names.
                        .protectedResourceMetadata(metadata ->
                                metadata.protectedResourceMetadataCustomizer(document -> document.resource(portalUrl)
                                        .authorizationServer(portalUrl)
                                        .tlsClientCertificateBoundAccessTokens(false)))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesAsAuthorities())))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries authority here, so there is nothing that another site could make a browser send.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Beside the signature and the dates, which are checked by default: who issued the token and for whom. The clocks
    /// of the portal and a service may differ by [#CLOCK_SKEW].
    @Bean
    OAuth2TokenValidator<Jwt> tokensOfThePortal(@Value("${collegium.portal-url}") String portalUrl) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(portalUrl),
                new JwtAudienceValidator(TokenAudience.of(portalUrl)),
                new JwtTimestampValidator(CLOCK_SKEW));
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            ObjectProvider<OpenEndpoint> open) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus", "/api/*/openapi.json/**")
                .permitAll();
        open.orderedStream()
                .forEach(endpoint -> requests.requestMatchers(endpoint.method(), endpoint.pattern())
                        .permitAll());
        requests.anyRequest().authenticated();
    }

    private static AuthenticationEntryPoint unknown(ProblemWriter problems) {
        return (request, response, exception) -> {
            boolean sent = exception instanceof InvalidBearerTokenException;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(sent ? Refusals.tokenInvalid() : Refusals.tokenMissing(), request, response);
        };
    }

    private static JwtAuthenticationConverter rolesAsAuthorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(Callers.ROLES);
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
