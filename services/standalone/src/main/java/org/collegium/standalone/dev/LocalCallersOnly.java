package org.collegium.standalone.dev;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/// Keeps the dev tools to this machine: they hand out tokens, while the portal's port is open to the network.
///
/// The connection itself must come from here, not through a proxy that would lend its address to anybody, whatever a
/// header claims. A page of another site must not drive the tools through a browser here either: it cannot post without
/// an `Origin`, and a name that it lets point here (DNS rebinding) is not this machine's.
@Order(Ordered.HIGHEST_PRECEDENCE)
class LocalCallersOnly extends OncePerRequestFilter {

    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    /// Set by Tomcat when it put an address from a header in the place of the connection's own.
    private static final String REPLACED = "org.apache.tomcat.request.forwarded";

    /// `localhost` or an address; a name of somebody's choice could be made to point here.
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+])(:[0-9]+)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the dispatcher reads it: decoded, so that `/%64ev` is no way round.
        return ServletRequestPathUtils.parse(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.PathSegment.class::cast)
                .findFirst()
                .filter(first -> first.valueToMatch().equals("dev"))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isDirect(request) && isThisMachine(request.getRemoteAddr()) && isOwnPage(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isDirect(HttpServletRequest request) {
        return request.getAttribute(REPLACED) == null
                && PROXIED.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isThisMachine(String address) throws SocketException {
        InetAddress peer = InetAddress.ofLiteral(address);
        return peer.isLoopbackAddress() || NetworkInterface.getByInetAddress(peer) != null;
    }

    private static boolean isOwnPage(HttpServletRequest request) {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        return host != null && OWN_NAME.matcher(host).matches() && (origin == null || origin.equals("http://" + host));
    }
}
