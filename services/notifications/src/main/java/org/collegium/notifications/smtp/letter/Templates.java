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

/// The mails' wording, all inside the frames `mail/frame.txt` and `mail/frame.html`, which say in every mail how to
/// reach the sender and where the privacy notice is.
///
/// A single mail is one template, `mail/letter/<name>.txt` ([MailTemplate]). A mail to many is laid out by hand:
/// `mail/<name>.txt` with its subject on the first line, `mail/<name>.html` and `mail/<name>.foot.html`.
@Component
class Templates {

    private static final String SUBJECT = "Subject: ";

    private final Map<String, Object> shared = new HashMap<>();
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Map<String, MailTemplate> templates = new ConcurrentHashMap<>();

    Templates(MailBranding branding) {
        shared.put("brand", branding.name());
        shared.put("magazine", branding.magazine());
        shared.put("accent", branding.accent());
        shared.put("accentDark", branding.accentDark());
        shared.put("portal", branding.portalUrl());
        shared.put("name", Slot.NAME.mark());
        shared.put("unsubscribePage", Slot.UNSUBSCRIBE_PAGE.mark());
    }

    /// A single mail.
    ///
    /// @param values texts, each on one line; escaped in HTML
    /// @throws IllegalArgumentException if there is no such mail, or it asks for a value that is not given
    MailDraft letter(String name, Map<String, ?> values) {
        MailTemplate template = templates.computeIfAbsent(name, n -> MailTemplate.of(read("letter/" + n + ".txt")));
        Map<String, Object> all = words(values);
        String subject = template.subject(all);
        String html = framed(all, subject, template.html(all), template.footHtml(all));
        return new MailDraft(subject, framed(all, template.text(all)), html);
    }

    /// A mail to many.
    ///
    /// @param values texts, lists and maps of texts; escaped in HTML
    MailDraft draft(String name, Map<String, ?> values) {
        Map<String, Object> all = words(values);
        String written = template(name + ".txt", false).execute(all);
        int end = written.indexOf('\n');
        if (!written.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("The first line of mail/" + name + ".txt must be its subject.");
        }
        String subject = written.substring(SUBJECT.length(), end).strip();
        String content = template(name + ".html", true).execute(all);
        String foot = template(name + ".foot.html", true).execute(all).strip();
        String text = framed(all, written.substring(end + 1));
        return new MailDraft(subject, text, framed(all, subject, content, foot));
    }

    private Map<String, Object> words(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(shared);
        values.forEach((key, value) -> all.put(key, cleaned(value)));
        return all;
    }

    private String framed(Map<String, Object> words, String text) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("content", text.strip());
        return template("frame.txt", false).execute(all);
    }

    private String framed(Map<String, Object> words, String subject, String content, String foot) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("subject", subject);
        all.put("content", content);
        all.put("foot", foot);
        return template("frame.html", true).execute(all);
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
            case String text -> HeaderText.oneLine(text);
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
