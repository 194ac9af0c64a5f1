package org.collegium.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.portal.account.Account;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.ClientGuesses;
import org.collegium.portal.signin.Visitor;
import org.collegium.web.OpenEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Three ways in, each with rules of its own: programs asking for tokens, programs calling services, people on pages.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Nothing is loaded from elsewhere, nothing inline is run, nobody frames us.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "font-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Tokens for programs by client credentials, and the keys they are checked with. The
    /// server's other endpoints are not here: they answer as any address that does not exist.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, ClientGuesses guesses, AccessAudit audit) {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(server -> server.clientAuthentication(SecurityConfiguration::secretsOnly))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterBefore(new TokenRequestFilter(guesses, audit), AbstractPreAuthenticatedProcessingFilter.class)
                .build();
    }

    private static void secretsOnly(OAuth2ClientAuthenticationConfigurer clients) {
        clients.authenticationConverters(converters ->
                converters.removeIf(converter -> !(converter instanceof ClientSecretBasicAuthenticationConverter
                        || converter instanceof ClientSecretPostAuthenticationConverter)));
    }

    /// Calls that carry their own token, judged by the service that receives them. No cookie has authority here.
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, ObjectProvider<OpenEndpoint> open, @Value("${management.server.port:0}") int ownPort) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> own = Stream.concat(
                        Stream.of(
                                paths.matcher("/api/{service}/**"),
                                paths.matcher("/actuator/**"),
                                // What is left of these below the chain of tokens does not exist.
                                paths.matcher("/oauth2/**"),
                                paths.matcher("/.well-known/**")),
                        open.orderedStream().map(endpoint -> paths.matcher(endpoint.method(), endpoint.pattern())))
                .map(RequestMatcher.class::cast)
                .toList();
        return http.securityMatcher(new OrRequestMatcher(own))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .access(new OperatorsOnly(ownPort))
                        .anyRequest()
                        .permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .authenticationEntryPoint(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Visitor visitor,
            FormTokens formTokens,
            Cookies cookies,
            SignInPageFirst signInPageFirst,
            AccessAudit audit) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/membership/**", "/mentoring/**", "/endorsement/**", "/cpd/**", "/account/**")
                        .access(signedIn(visitor))
                        .requestMatchers("/employer/**")
                        .access(role(visitor, "employer-representative"))
                        .requestMatchers("/staff/members/**")
                        .access(role(visitor, "membership-officer"))
                        .requestMatchers("/staff/employers/**", "/staff/agreements/**")
                        .access(role(visitor, "membership-officer", "finance-officer"))
                        .requestMatchers("/staff/magazine/**", "/staff/campaigns/**")
                        .access(role(visitor, "editor"))
                        .requestMatchers("/staff/mentoring/**")
                        .access(role(visitor, "mentoring-coordinator"))
                        .requestMatchers("/staff/endorsement/**")
                        .access(role(visitor, "endorsement-officer"))
                        .requestMatchers("/staff/mails/**", "/staff/texts/**")
                        .access(role(visitor, "membership-officer"))
                        .requestMatchers("/staff/dead-letters/**")
                        .access(role(visitor, "administrator"))
                        .requestMatchers("/staff/**")
                        .access((who, request) -> new AuthorizationDecision(
                                visitor.account().filter(Account::isStaff).isPresent()))
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers(headers, cookies))
                // Signing in gives a new token itself, see OpenSession.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                // The wanted page rides with the link, see SignInPageFirst: a stranger's visit keeps no session.
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInPageFirst).accessDeniedHandler(signInPageFirst))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(
                                (request, response, who) -> visitor.account().ifPresent(audit::signedOut))
                        .logoutSuccessUrl("/?signed-out"))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Cookies cookies) {
        headers.httpStrictTransportSecurity(strict ->
                        strict.requestMatcher(request -> cookies.secure()).includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedIn(Visitor visitor) {
        return (who, request) -> new AuthorizationDecision(visitor.account().isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> role(Visitor visitor, String... anyOf) {
        return (who, request) -> new AuthorizationDecision(
                visitor.account().filter(account -> account.is(anyOf)).isPresent());
    }
}
