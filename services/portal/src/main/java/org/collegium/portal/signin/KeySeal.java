package org.collegium.portal.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts the keys that sign tokens before they lie in the database: who reads a backup of it cannot make tokens.
///
/// AES-256-GCM with a random nonce; the id of the key is bound in, so that no row can be put in another's place.
@Component
class KeySeal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String MARK = "sealed:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    KeySeal(@Value("${collegium.signing-key-encryption-key}") String key) {
        this.key = new SecretKeySpec(decoded(key), "AES");
    }

    private static byte[] decoded(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new IllegalStateException("COLLEGIUM_SIGNING_KEY_ENCRYPTION_KEY must be " + KEY_BYTES
                + " random bytes in Base64: openssl rand -base64 " + KEY_BYTES);
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    String seal(String kid, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, kid, nonce, text.getBytes(UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return MARK + Base64.getEncoder().encodeToString(all);
    }

    /// @throws IllegalStateException if it was sealed with another key, or changed
    String open(String kid, String stored) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(MARK.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] sealed = new byte[all.remaining()];
        all.get(sealed);
        return new String(apply(Cipher.DECRYPT_MODE, kid, nonce, sealed), UTF_8);
    }

    private byte[] apply(int mode, String kid, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "The signing key " + kid + " cannot be read with COLLEGIUM_SIGNING_KEY_ENCRYPTION_KEY:"
                            + " give the portal the key it was stored with.",
                    failed);
        }
    }
}
