package org.collegium.notifications.smtp.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The mails' wording: `mail/<name>.txt`, written by hand with its subject on the first line, and `mail/<name>.html`
/// and
/// `mail/<name>.foot.html`, the inside of the frame that all mails share.
@Component
class Templates {

    private static final String SUBJECT = "Subject: ";

    private final Map<String, Object> house = new HashMap<>();
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Templates(Letterhead letterhead) {
        house.put("brand", letterhead.name());
        house.put("magazine", letterhead.magazine());
        house.put("accent", letterhead.accent());
        house.put("accentDark", letterhead.accentDark());
        house.put("portal", letterhead.portalUrl());
        house.put("name", Slot.NAME.mark());
        house.put("unsubscribePage", Slot.UNSUBSCRIBE_PAGE.mark());
    }

    /// @param values texts, lists and maps of texts; escaped in HTML
    MailDraft draft(String name, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(house);
        values.forEach((key, value) -> all.put(key, cleaned(value)));
        String written = template(name + ".txt", false).execute(all);
        int end = written.indexOf('\n');
        if (!written.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("The first line of mail/" + name + ".txt must be its subject.");
        }
        String subject = written.substring(SUBJECT.length(), end).strip();
        all.put("subject", subject);
        all.put("content", template(name + ".html", true).execute(all));
        all.put("foot", template(name + ".foot.html", true).execute(all).strip());
        String html = template("frame.html", true).execute(all);
        return new MailDraft(subject, written.substring(end + 1).stripLeading(), html);
    }

    private Template template(String file, boolean html) {
        return compiled.computeIfAbsent(
                file,
                f -> Mustache.compiler()
                        .escapeHTML(html)
                        .defaultValue("")
                        .emptyStringIsFalse(true)
                        .compile(read(f)));
    }

    private static Object cleaned(Object value) {
        return switch (value) {
            case String text -> Slot.clean(text);
            case List<?> list -> list.stream().map(Templates::cleaned).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> clean = new HashMap<>();
                map.forEach((key, inner) -> clean.put(key, cleaned(inner)));
                yield clean;
            }
            default -> value;
        };
    }

    private static String read(String file) {
        try (InputStream in = Templates.class.getResourceAsStream("/mail/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template mail/" + file + ".");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
