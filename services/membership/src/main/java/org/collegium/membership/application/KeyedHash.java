package org.collegium.membership.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.collegium.membership.person.MailAddress;
import org.collegium.web.limit.Mailbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hashes what must be recognised but not kept, under the key that membership and corporate share.
@Component
public class KeyedHash {

    /// A shorter key would be easier to guess than a code.
    private static final int MIN_KEY_BYTES = 32;

    private final SecretKeySpec key;

    KeyedHash(@Value("${collegium.voucher-key:}") String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < MIN_KEY_BYTES) {
            throw new IllegalStateException(
                    "Set COLLEGIUM_VOUCHER_KEY (collegium.voucher-key) to at least 32 random bytes in base64.");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// What corporate looks a voucher up by: HMAC-SHA-256 in lower-case hex.
    String of(VoucherCode code) {
        return HexFormat.of().formatHex(mac(code.canonical()));
    }

    /// What an application's code is recognised by. The same digits are something else for another application.
    byte[] of(ApplicationId application, EmailCode code) {
        return mac("email " + application.value() + " " + code.digits());
    }

    /// A client's network, for counting, from which the address cannot be read back.
    public ClientNetwork ofClient(String network) {
        return new ClientNetwork(ByteBuffer.wrap(mac("client " + network)).getLong());
    }

    /// The mailbox of an address, for counting, from which it cannot be read back.
    String ofMailbox(MailAddress email) {
        return HexFormat.of().formatHex(mac("address " + Mailbox.of(email.value())));
    }

    private byte[] mac(String message) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256.", impossible);
        }
    }
}
