package org.collegium.portal.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares the secrets of API clients by HMAC-SHA-256 under a key that this process made and keeps to itself.
///
/// A slow hash protects what people choose once the table of it is stolen. There is no table here, and what programs
/// have is generated; a slow hash would only let strangers spend the portal's processors, one wrong secret after
/// another. Guessing online is stopped by [ClientGuesses].
final class ClientSecrets implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ClientSecrets() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of().formatHex(hash(secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return encoded != null
                && MessageDigest.isEqual(hash(secret), HexFormat.of().parseHex(encoded));
    }

    private byte[] hash(@Nullable CharSequence secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.valueOf(secret).getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", missing);
        }
    }
}
