package org.collegium.corporate.voucher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps codes readable for those who may see them again: AES-256-GCM, bound to the voucher's id, or to the request
/// whose answer shows them.
///
/// Layout: one byte of version, 12 bytes of nonce, ciphertext with tag.
@Component
public class VoucherSealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecretKeySpec key;
    private final SecureRandom random;

    VoucherSealing(@Value("${collegium.voucher-encryption-key}") String base64Key, SecureRandom random) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("collegium.voucher-encryption-key must be 32 bytes in base64.");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.random = random;
    }

    byte[] seal(UUID voucherId, VoucherCode code) {
        return seal(voucherId.toString(), code.display().getBytes(UTF_8));
    }

    String open(UUID voucherId, byte[] sealed) {
        return new String(open(voucherId.toString(), sealed), UTF_8);
    }

    /// @param belongsTo what it is sealed for; a row cannot be moved to another
    public byte[] seal(String belongsTo, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, belongsTo, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(belongsTo + " cannot be sealed.", broken);
        }
    }

    /// @throws IllegalStateException if it was sealed for something else, or with another key
    public byte[] open(String belongsTo, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.get() != VERSION) {
            throw new IllegalStateException(belongsTo + " was sealed in a way not known here.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, belongsTo, nonce).doFinal(rest);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(belongsTo + " cannot be opened with this key.", broken);
        }
    }

    private Cipher cipher(int mode, String belongsTo, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(UTF_8));
        return cipher;
    }
}
