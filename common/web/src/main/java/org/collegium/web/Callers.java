package org.collegium.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the [Caller] it asks for as a parameter.
final class Callers implements HandlerMethodArgumentResolver {

    static final String ROLES = "roles";

    /// Who makes the current request, as the token says.
    static Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? of(token.getToken())
                : Caller.ANONYMOUS;
    }

    private static Caller of(Jwt token) {
        @Nullable String subject = token.getSubject();
        if (subject == null) {
            throw Refusals.tokenInvalid();
        }
        @Nullable String personId = token.getClaimAsString("person_id");
        return new Caller(
                subject,
                personId == null ? null : UUID.fromString(personId),
                Set.copyOf(listOf(token, ROLES)),
                listOf(token, "organisations").stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    private static List<String> listOf(Jwt token, String claim) {
        @Nullable List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }
}
