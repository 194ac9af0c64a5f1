package org.collegium.standalone.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a mail's bytes for people: decoded headers, the text part and the HTML part.
final class MailReader {

    private MailReader() {}

    static Mail read(long id, Instant receivedAt, String sender, List<String> recipients, byte[] content) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(content));
            Map<String, List<String>> headers = headers(message);
            return new Mail(
                    id,
                    receivedAt,
                    first(headers, "From", sender),
                    recipients,
                    first(headers, "Subject", ""),
                    headers,
                    find(message, "text/plain"),
                    find(message, "text/html"));
        } catch (MessagingException | IOException unreadable) {
            return new Mail(
                    id, receivedAt, sender, recipients, "(unreadable)", Map.of(), unreadable.getMessage(), null);
        }
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, List<String>>();
        var all = message.getAllHeaders();
        while (all.hasMoreElements()) {
            Header header = all.nextElement();
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(decoded(header.getValue()));
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknownCharset) {
            return value;
        }
    }

    private static String first(Map<String, List<String>> headers, String name, String otherwise) {
        for (var header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().getFirst();
            }
        }
        return otherwise;
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
