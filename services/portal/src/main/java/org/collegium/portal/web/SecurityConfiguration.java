package org.collegium.portal.web;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.portal.account.Account;
import org.collegium.portal.signin.Visitor;
import org.collegium.web.OpenEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
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
                    + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /// Calls that carry their own token, judged by the service that receives them. No cookie has authority here.
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, ObjectProvider<OpenEndpoint> open) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> own = Stream.concat(
                        Stream.of(paths.matcher("/api/{service}/**"), paths.matcher("/actuator/**")),
                        open.orderedStream().map(endpoint -> paths.matcher(endpoint.method(), endpoint.pattern())))
                .map(RequestMatcher.class::cast)
                .toList();
        return http.securityMatcher(new OrRequestMatcher(own))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(fromInside())
                        .anyRequest()
                        .permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, Visitor visitor, CsrfTokenRepository formTokens) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/membership/**", "/mentoring/**", "/endorsement/**", "/cpd/**")
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
                        .requestMatchers("/staff/mails/**")
                        .access(role(visitor, "membership-officer"))
                        .requestMatchers("/staff/dead-letters/**")
                        .access(role(visitor, "administrator"))
                        .requestMatchers("/staff/**")
                        .access((who, request) -> new AuthorizationDecision(
                                visitor.account().filter(Account::isStaff).isPresent()))
                        .anyRequest()
                        .permitAll())
                .headers(SecurityConfiguration::headers)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                // The wanted page rides with the link, see SignInPageFirst: a stranger's visit keeps no session.
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInPageFirst()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"))
                .build();
    }

    /// The token of the forms lies in a cookie of its own: a page with a form on it writes nothing here, however many
    /// open it at once. What stands in the form is the token masked anew each time (BREACH).
    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("collegium_form");
        // Secure follows the request: set whenever the page came over https.
        cookie.setCookieCustomizer(form -> form.httpOnly(true).sameSite("Lax").path("/"));
        return cookie;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
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

    /// Figures are for the machines of the house: those on this host or on a private network, never through a proxy.
    private static AuthorizationManager<RequestAuthorizationContext> fromInside() {
        return (who, context) -> {
            InetAddress peer = InetAddress.ofLiteral(context.getRequest().getRemoteAddr());
            boolean proxied = context.getRequest().getHeader("X-Forwarded-For") != null;
            return new AuthorizationDecision(!proxied && (peer.isLoopbackAddress() || peer.isSiteLocalAddress()));
        };
    }
}
