package org.collegium.notifications.smtp.letter;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/// Text on its way into a header.
final class HeaderText {

    /// Longer names are cut: a greeting is not a letter, and a header line ends at 998 octets.
    private static final int NAME_LIMIT = 100;

    private HeaderText() {}

    /// Lets only text pass that stays on its line.
    ///
    /// @throws IllegalArgumentException on CR, LF or NUL
    static String require(String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A header must not hold a line break.");
        }
        return value;
    }

    /// Encodes a subject by RFC 2047 where it is not ASCII.
    static String subject(String subject) {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(unencoded(require(subject)), "UTF-8", null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Breaks up what a mail reader would take for an encoded word of RFC 2047: behind one, a person could write
    /// characters that are refused when they are typed.
    private static String unencoded(String text) {
        return text.replace("=?", "= ?");
    }

    /// A `To` header: the name in front of the address, encoded where needed.
    static String mailbox(String name, String address) {
        try {
            InternetAddress mailbox = new InternetAddress();
            mailbox.setAddress(require(address));
            if (!name.isEmpty()) {
                mailbox.setPersonal(unencoded(require(name)), StandardCharsets.UTF_8.name());
            }
            return require(mailbox.toString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Makes a name harmless to show, and short.
    static String displayName(String name) {
        return oneLine(name.codePoints()
                .limit(NAME_LIMIT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /// Makes a text harmless to show: control characters, line separators and marks that turn the writing direction
    /// become spaces.
    static String oneLine(String text) {
        return text.codePoints()
                .map(c -> isHarmless(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ")
                .strip();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.PRIVATE_USE -> false;
            default -> !turnsTheWritingDirection(c);
        };
    }

    private static boolean turnsTheWritingDirection(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }
}
