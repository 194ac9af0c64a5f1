package org.collegium.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Says from which network a request came, for counting guesses.
final class ClientNetworks {

    /// A household or an office has a /64 to itself and can use any address of it.
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientNetworks() {}

    /// The address that the portal, the nearest proxy, saw: the last of `X-Forwarded-For`. What stands before
    /// it was sent by the client and proves nothing.
    static String of(HttpServletRequest request) {
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        String seen = forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        try {
            return network(InetAddress.ofLiteral(seen));
        } catch (IllegalArgumentException noAddress) {
            return network(InetAddress.ofLiteral(request.getRemoteAddr()));
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                : address.getHostAddress();
    }
}
