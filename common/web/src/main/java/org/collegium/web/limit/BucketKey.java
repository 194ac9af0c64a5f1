package org.collegium.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Whose tries are counted for which limit.
///
/// @param subject SHA-256 in lower-case hex
record BucketKey(LimitSetting limit, String subject) {

    /// @param subject in plain text, which is not kept
    static BucketKey of(LimitSetting limit, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
            return new BucketKey(limit, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }
}
