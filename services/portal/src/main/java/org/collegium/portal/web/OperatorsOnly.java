package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Health and metrics are for those who run the portal: on the port of their own, if `management.server.port` names
/// one, and from this machine itself. Whatever came through a proxy came from elsewhere.
final class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {

    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "True-Client-IP",
            "CF-Connecting-IP");

    private final int ownPort;

    /// @param ownPort 0 if there is none
    OperatorsOnly(int ownPort) {
        this.ownPort = ownPort;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean own = ownPort > 0 && request.getLocalPort() == ownPort;
        return new AuthorizationDecision(own || isFromThisMachine(request));
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null);
    }
}
