package org.collegium.standalone.dev;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the dev tools to this machine: they hand out tokens, while the portal's port is open to the network.
///
/// A page of another site must not drive them through a browser here either: it cannot call without an `Origin`.
@Order(Ordered.HIGHEST_PRECEDENCE)
class LocalCallersOnly extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/dev") && !path.startsWith("/dev/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isThisMachine(request.getRemoteAddr()) && isOwnPage(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isThisMachine(String address) throws SocketException {
        InetAddress peer = InetAddress.ofLiteral(address);
        return peer.isLoopbackAddress() || NetworkInterface.getByInetAddress(peer) != null;
    }

    private static boolean isOwnPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals("http://" + request.getHeader("Host"));
    }
}
