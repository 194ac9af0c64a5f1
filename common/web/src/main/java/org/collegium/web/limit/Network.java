package org.collegium.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose tries are counted together when all that is known of them is an address.
public final class Network {

    /// A household or an office has a network of this size to itself, and anybody in it may choose another address for
    /// each request.
    private static final int IPV6_NETWORK_BYTES = 8;

    private Network() {}

    /// @param address in digits, as a request gives it; anything else stands for itself
    /// @return an IPv4 address as it is, of an IPv6 address the network in hex
    public static String of(String address) {
        return read(address).map(Network::of).orElse(address);
    }

    /// The network that the nearest proxy, the portal, saw: the last address of `X-Forwarded-For`. What stands before
    /// it was sent by the client and proves nothing. Without the header it is that of whoever is connected.
    public static String ofClient(HttpServletRequest request) {
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        String seen = forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return isAddress(seen) ? of(seen) : of(request.getRemoteAddr());
    }

    /// Whether it is an address in digits: a header may say anything.
    static boolean isAddress(String text) {
        return read(text).isPresent();
    }

    private static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                : address.getHostAddress();
    }

    private static Optional<InetAddress> read(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notInDigits) {
            return Optional.empty();
        }
    }
}
