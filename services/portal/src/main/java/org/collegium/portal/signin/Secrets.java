package org.collegium.portal.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Random tokens for links, and the hash under which they are stored.
public final class Secrets {

    /// Crockford's base32 in lower case: no character is mistaken for another when read aloud.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /// 26 characters of 5 bits: 130 bits.
    static final int LENGTH = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String random() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /// @return from 0 to one less than the bound
    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /// A plain hash is enough: what is hashed is random and long, so there is nothing to guess.
    public static byte[] hash(String token) {
        return hash(new byte[0], token);
    }

    public static byte[] hash(byte[] salt, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }
}
