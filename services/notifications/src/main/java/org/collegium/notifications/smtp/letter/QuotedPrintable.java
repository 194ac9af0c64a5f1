package org.collegium.notifications.smtp.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Pieces of a body in quoted-printable, each of which begins and ends at the start of a line, so that they can be
/// joined in any order without a line growing too long.
final class QuotedPrintable {

    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    /// Looked up once: `MimeUtility.encode` searches the class path for it at every call, which costs more than the
    /// encoding.
    private static final StreamProvider ENCODERS = StreamProvider.provider();

    private QuotedPrintable() {}

    static byte[] piece(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + text.length() / 8 + 8);
        try (OutputStream encoder = ENCODERS.outputQP(bytes)) {
            encoder.write(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8));
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!text.endsWith("\n")) {
            bytes.writeBytes(SOFT_BREAK);
        }
        return bytes.toByteArray();
    }
}
