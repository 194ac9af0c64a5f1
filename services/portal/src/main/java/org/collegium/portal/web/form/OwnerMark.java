package org.collegium.portal.web.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.collegium.portal.signin.Secrets;

/// Marks a form with whoever was signed in when it was opened, without naming them: a salt and a hash.
final class OwnerMark {

    /// The field that carries it.
    static final String FIELD = "_for";

    private static final HexFormat HEX = HexFormat.of();

    private OwnerMark() {}

    static String of(String address) {
        String salt = Secrets.random();
        return salt + "." + hashed(salt, address);
    }

    static boolean isOf(String address, String mark) {
        int dot = mark.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        hashed(mark.substring(0, dot), address).getBytes(UTF_8),
                        mark.substring(dot + 1).getBytes(UTF_8));
    }

    private static String hashed(String salt, String address) {
        return HEX.formatHex(Secrets.hash(salt.getBytes(UTF_8), address));
    }
}
