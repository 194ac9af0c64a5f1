package org.collegium.corporate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.collegium.web.limit.Network;

/// Whose attempts are counted together, as a hash: the address itself is not kept.
record ClientAddress(long hash) {

    /// @param address as the servlet gives it: an address in digits, never a name
    static ClientAddress of(String address) {
        return new ClientAddress(hash(Network.of(address)));
    }

    private static long hash(String network) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(network.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
