package org.collegium.corporate.voucher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keyed hash by which a code is found: lower-case hex of HMAC-SHA-256 over its normalised form.
///
/// Membership computes the same one under the same key and sends it instead of the code.
@Component
public class VoucherHashing {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_BYTES = 32;

    private final SecretKeySpec key;

    VoucherHashing(@Value("${collegium.voucher-key}") String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("collegium.voucher-key must be at least 32 bytes in base64.");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public String hashOf(VoucherCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(code.normalised().getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", missing);
        }
    }
}
