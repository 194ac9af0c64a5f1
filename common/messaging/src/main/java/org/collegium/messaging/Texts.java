package org.collegium.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text from outside on its way into a column.
final class Texts {

    private static final char NUL = '\0';
    private static final int LONGEST_REASON = 2_000;

    private Texts() {}

    /// PostgreSQL's text cannot hold NUL.
    static String storable(String text) {
        return text.indexOf(NUL) < 0 ? text : text.replace(NUL, '\uFFFD');
    }

    static String reason(String text) {
        String storable = storable(text);
        return storable.length() <= LONGEST_REASON ? storable : storable.substring(0, LONGEST_REASON);
    }

    /// The bytes as text, or null if they are none that PostgreSQL can hold.
    static @Nullable String strict(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(NUL) < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
