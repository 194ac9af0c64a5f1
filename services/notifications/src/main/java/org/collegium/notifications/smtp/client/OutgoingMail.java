package org.collegium.notifications.smtp.client;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// One mail, ready to be handed over: who it is from, whom it is for, and its bytes.
public final class OutgoingMail {

    private static final int ADDRESS_LIMIT = 254;

    private final UUID id;
    private final String sender;
    private final String recipient;
    private final byte[] content;

    /// @param id      what the caller knows the mail by
    /// @param content the whole message, lines ended by CR LF, without dot-stuffing; not copied, so leave it alone
    /// @throws IllegalArgumentException if an address could become a second command
    public OutgoingMail(UUID id, String sender, String recipient, byte[] content) {
        this.id = id;
        this.sender = requireAddress(sender);
        this.recipient = requireAddress(recipient);
        this.content = content;
    }

    /// Refuses what could end the line or the angle brackets of an SMTP command.
    ///
    /// @throws IllegalArgumentException without naming the address, which may be personal
    public static String requireAddress(String address) {
        int at = address.lastIndexOf('@');
        boolean harmless = address.chars()
                .noneMatch(c -> c <= ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == '<' || c == '>' || c == '"');
        if (at < 1 || at == address.length() - 1 || address.length() > ADDRESS_LIMIT || !harmless) {
            throw new IllegalArgumentException("This is no address that mail can be sent to.");
        }
        return address;
    }

    public UUID id() {
        return id;
    }

    String sender() {
        return sender;
    }

    String recipient() {
        return recipient;
    }

    /// The whole message; not a copy.
    public byte[] content() {
        return content;
    }

    /// Whether the server must know SMTPUTF8 (RFC 6531) to take this mail.
    boolean needsUtf8() {
        CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
        return !ascii.canEncode(sender) || !ascii.canEncode(recipient);
    }
}
