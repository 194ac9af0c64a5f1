package org.collegium.portal.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which headers pass: all but those of one connection, those by which a caller could pose as somebody else, and
/// cookies, which are between a browser and the portal.
final class PassedHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "host",
            "content-length");

    private static final Set<String> OURS_TO_SAY = Set.of("forwarded", "x-real-ip", "cookie", "set-cookie");

    private PassedHeaders() {}

    /// @param portal the address that people type, whatever host this caller names
    static void toService(HttpServletRequest request, URI portal, HttpRequest.Builder builder) {
        Set<String> named = namedByConnection(Collections.list(request.getHeaders("Connection")));
        for (String name : Collections.list(request.getHeaderNames())) {
            if (passes(name, named)) {
                Collections.list(request.getHeaders(name)).forEach(value -> builder.header(name, value));
            }
        }
        builder.header("X-Forwarded-For", request.getRemoteAddr());
        builder.header("X-Forwarded-Proto", portal.getScheme());
        builder.header("X-Forwarded-Host", portal.getAuthority());
    }

    static void toCaller(HttpHeaders headers, HttpServletResponse response) {
        Set<String> named = namedByConnection(headers.allValues("Connection"));
        headers.map().forEach((name, values) -> {
            if (passes(name, named)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        headers.firstValueAsLong("Content-Length").ifPresent(response::setContentLengthLong);
    }

    private static boolean passes(String name, Set<String> named) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !OF_ONE_CONNECTION.contains(lower)
                && !OURS_TO_SAY.contains(lower)
                && !lower.startsWith("x-forwarded-")
                && !lower.startsWith(":")
                && !named.contains(lower);
    }

    /// `Connection: close, X-Note` says that X-Note too is meant for the next machine only. What the platform relies on
    /// cannot be taken away like that.
    private static Set<String> namedByConnection(Iterable<String> values) {
        Set<String> named = new HashSet<>();
        for (String value : values) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        named.removeAll(Set.of("authorization", "idempotency-key", "if-match", "content-type"));
        return named;
    }
}
