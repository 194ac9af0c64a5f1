package org.collegium.notifications.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// An address's fingerprint, enough to recognise it but not to write to it: lower-case hex SHA-256 of the address in
/// lower case.
public record AddressHash(String hex) {

    public static AddressHash of(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
            return new AddressHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
