package org.collegium.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import org.collegium.web.limit.Network;
import org.jspecify.annotations.Nullable;

/// Says from which network a request came, for counting guesses.
final class ClientNetworks {

    private ClientNetworks() {}

    /// The address that the portal, the nearest proxy, saw: the last of `X-Forwarded-For`. What stands before
    /// it was sent by the client and proves nothing.
    static String of(HttpServletRequest request) {
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        String seen = forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return Network.isAddress(seen) ? Network.of(seen) : Network.of(request.getRemoteAddr());
    }
}
