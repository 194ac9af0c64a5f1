package org.collegium.standalone.infrastructure;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The random secrets of this data folder, made when first asked for and kept in `secrets.properties` (0600).
public final class Secrets {

    private static final String FILE = "secrets.properties";

    /// 256 bits: an AES-256 or HMAC-SHA-256 key, and beyond guessing as a password.
    private static final int BYTES = 32;

    private final DataFolder folder;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    public Secrets(DataFolder folder) {
        this.folder = folder;
        String stored = folder.read(FILE);
        if (stored != null) {
            try {
                known.load(new StringReader(stored));
            } catch (IOException cannot) {
                throw new UncheckedIOException("The secrets cannot be read.", cannot);
            }
        }
    }

    /// A password without characters that SQL or a URL would treat in their own way.
    public String password(String name) {
        return secret(name, Base64.getUrlEncoder().withoutPadding());
    }

    /// A 256-bit key in Base64.
    public String key(String name) {
        return secret(name, Base64.getEncoder());
    }

    private synchronized String secret(String name, Base64.Encoder encoder) {
        @Nullable String existing = known.getProperty(name);
        if (existing != null) {
            return existing;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        known.setProperty(name, made);
        var text = new StringWriter();
        try {
            known.store(text, null);
        } catch (IOException cannot) {
            throw new UncheckedIOException("The secrets cannot be written.", cannot);
        }
        folder.write(FILE, text.toString());
        return made;
    }
}
