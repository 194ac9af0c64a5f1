package org.collegium.notifications.smtp.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A mail that is written down but for what differs from one recipient to the next.
///
/// `multipart/alternative` with a text and an HTML part, both quoted-printable, so that every server can take it as it
/// is.
final class CompiledMail {

    /// Quoted-printable never contains `=_`, so no part can contain its own end.
    private static final String BOUNDARY = "=_collegium_part";

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder header = new StringBuilder();
    private int size;

    private CompiledMail() {}

    /// How a value is written where it stands.
    private enum Place {
        HEADER,
        TEXT,
        HTML
    }

    /// Bytes that are the same for everybody, or else a slot.
    private static final class Piece {

        private final byte[] bytes;
        private final @Nullable Slot slot;
        private final Place place;

        Piece(byte[] bytes, @Nullable Slot slot, Place place) {
            this.bytes = bytes;
            this.slot = slot;
            this.place = place;
        }
    }

    /// A mail to many: it carries the list's name and the two unsubscribe headers of RFC 2369 and RFC 8058.
    static CompiledMail toList(MailDraft draft, MailBranding branding) {
        CompiledMail mail = new CompiledMail();
        mail.commonHeaders(draft, branding);
        mail.header("List-Id: " + HeaderText.subject(branding.magazine()) + " <magazine." + branding.domain() + ">");
        mail.slot("List-Unsubscribe: <", Slot.ONE_CLICK_URL, ">");
        mail.header("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        mail.header("Precedence: list");
        mail.parts(draft);
        return mail;
    }

    /// A mail to one, because something happened.
    static CompiledMail toOne(MailDraft draft, MailBranding branding) {
        CompiledMail mail = new CompiledMail();
        mail.commonHeaders(draft, branding);
        mail.parts(draft);
        return mail;
    }

    private void commonHeaders(MailDraft draft, MailBranding branding) {
        header("From: " + branding.fromHeader());
        slot("To: ", Slot.TO, "");
        header("Subject: " + HeaderText.subject(draft.subject()));
        slot("Date: ", Slot.DATE, "");
        slot("Message-ID: <", Slot.MESSAGE_ID, ">");
        header("MIME-Version: 1.0");
        header("Auto-Submitted: auto-generated");
    }

    private void parts(MailDraft draft) {
        header("Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        header("");
        part("text/plain", draft.text(), Place.TEXT);
        part("text/html", draft.html(), Place.HTML);
        header("--" + BOUNDARY + "--");
        literal(header.toString().getBytes(UTF_8));
    }

    private void part(String type, String body, Place place) {
        header("--" + BOUNDARY);
        header("Content-Type: " + type + "; charset=UTF-8");
        header("Content-Transfer-Encoding: quoted-printable");
        header("");
        flushHeader();
        Matcher mark = Slot.MARK.matcher(body);
        int from = 0;
        while (mark.find()) {
            literal(QuotedPrintable.piece(body.substring(from, mark.start())));
            pieces.add(new Piece(new byte[0], Slot.valueOf(mark.group(1)), place));
            from = mark.end();
        }
        literal(QuotedPrintable.piece(body.substring(from)));
        header("");
    }

    private void header(String line) {
        header.append(line).append("\r\n");
    }

    private void slot(String before, Slot slot, String after) {
        header.append(before);
        flushHeader();
        pieces.add(new Piece(new byte[0], slot, Place.HEADER));
        header(after);
    }

    private void flushHeader() {
        literal(header.toString().getBytes(UTF_8));
        header.setLength(0);
    }

    private void literal(byte[] bytes) {
        pieces.add(new Piece(bytes, null, Place.HEADER));
        size += bytes.length;
    }

    /// Writes the mail for one recipient.
    ///
    /// @throws IllegalArgumentException if a value for a header is more than one line
    byte[] fill(Map<Slot, String> values) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream(size + 1_024);
        Map<Slot, byte[]> text = new EnumMap<>(Slot.class);
        for (Piece piece : pieces) {
            Slot slot = piece.slot;
            if (slot == null) {
                mail.writeBytes(piece.bytes);
                continue;
            }
            String value = values.getOrDefault(slot, "");
            mail.writeBytes(
                    switch (piece.place) {
                        case HEADER -> HeaderText.require(value).getBytes(UTF_8);
                        case TEXT -> text.computeIfAbsent(slot, s -> QuotedPrintable.piece(value));
                        case HTML -> QuotedPrintable.piece(HtmlUtils.htmlEscape(value, "UTF-8"));
                    });
        }
        return mail.toByteArray();
    }
}
