package org.collegium.corporate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Whose attempts are counted together, as a hash: the address itself is not kept.
record ClientAddress(long hash) {

    /// One household or attacker has a whole network of this size.
    private static final int IPV6_NETWORK_BYTES = 8;

    /// @param address as the servlet gives it: an address in digits, never a name
    static ClientAddress of(String address) {
        return new ClientAddress(hash(network(address)));
    }

    private static byte[] network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            byte[] bytes = literal.getAddress();
            return literal instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException notInDigits) {
            return address.getBytes(UTF_8);
        }
    }

    private static long hash(byte[] network) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(network))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
