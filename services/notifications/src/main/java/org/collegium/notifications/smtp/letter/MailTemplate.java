package org.collegium.notifications.smtp.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A single mail as somebody wrote it by hand, once for both of its parts.
///
/// The first line is the subject, then come blocks with an empty line between them: paragraphs, facts
/// (`* Seal: …`) and links (`=> Sign in: …`, of which the first is the button); what follows `--` is the foot.
/// The blocks are told apart before any word is filled in, so no word can become a link. Every word asked for must
/// be given.
final class MailTemplate {

    private static final String SUBJECT = "Subject: ";
    private static final String FOOT = "\n\n--\n";
    private static final String LINK = "=> ";
    private static final String FACT = "* ";

    /// What every mail program shows without breaking lines itself.
    private static final int WIDTH = 72;

    private final Template subject;
    private final List<Block> blocks;
    private final Block foot;

    private MailTemplate(Template subject, List<Block> blocks, Block foot) {
        this.subject = subject;
        this.blocks = blocks;
        this.foot = foot;
    }

    /// The same block, to be filled in as text and as HTML.
    private record Block(boolean prose, Template text, Template html) {

        static Block of(boolean prose, String text, String html) {
            return new Block(prose, compiled(text, false), compiled(html, true));
        }

        String asText(Map<String, ?> words) {
            String filled = filled(text, words);
            return prose ? wrapped(filled) : filled;
        }

        String asHtml(Map<String, ?> words) {
            return filled(html, words);
        }
    }

    private static Template compiled(String source, boolean html) {
        return Mustache.compiler().escapeHTML(html).emptyStringIsFalse(true).compile(source);
    }

    /// @param written the whole template
    /// @throws IllegalArgumentException if it has no subject or no foot
    static MailTemplate of(String written) {
        int end = written.indexOf('\n');
        int foot = written.indexOf(FOOT);
        if (!written.startsWith(SUBJECT) || foot < end) {
            throw new IllegalArgumentException("A letter begins with its subject and ends with its foot.");
        }
        List<Block> blocks = new ArrayList<>();
        boolean button = true;
        for (String source : written.substring(end, foot).strip().split("\n\n+", -1)) {
            boolean link = source.startsWith(LINK);
            blocks.add(link ? link(source, button) : source.startsWith(FACT) ? facts(source) : paragraph(source));
            button &= !link;
        }
        String last = written.substring(foot + FOOT.length()).strip();
        return new MailTemplate(
                compiled(written.substring(SUBJECT.length(), end), false), blocks, Block.of(true, last, escaped(last)));
    }

    private static Block paragraph(String source) {
        return Block.of(true, source, "<p style=\"margin:0 0 16px;\">" + escaped(source) + "</p>");
    }

    private static Block facts(String source) {
        List<String> lines = Arrays.stream(source.split("\n", -1))
                .map(line -> line.substring(FACT.length()))
                .toList();
        String html = lines.stream()
                .map(line -> line.split(": ", 2))
                .map(line -> escaped(line[0]) + ": <strong>" + escaped(line[1]) + "</strong>")
                .collect(Collectors.joining("<br>\n"));
        return Block.of(
                false,
                String.join("\n", lines),
                "<p class=\"line\" style=\"margin:0 0 24px; padding:2px 0 2px 16px; border-left:3px solid #d9d4c8;\">"
                        + html + "</p>");
    }

    private static Block link(String source, boolean button) {
        String[] parts = source.substring(LINK.length()).strip().split(": ", 2);
        String inside = "href=\"" + parts[1] + "\" style=\"";
        String html = button
                ? "<p style=\"margin:8px 0 24px;\"><a class=\"button\" " + inside
                        + "display:inline-block; padding:12px 20px; background:{{accent}}; color:#ffffff;"
                        + " text-decoration:none; border-radius:4px; font-weight:600;\">" + escaped(parts[0])
                        + "</a></p>"
                : "<p style=\"margin:0 0 16px;\"><a " + inside + "color:{{accent}};\">" + escaped(parts[0])
                        + "</a></p>";
        return Block.of(false, parts[0] + ":\n" + parts[1], html);
    }

    /// Leaves the marks of words as they are: they hold nothing to escape.
    private static String escaped(String source) {
        return HtmlUtils.htmlEscape(source, "UTF-8");
    }

    /// @throws IllegalArgumentException if a word that the template asks for is missing
    String subject(Map<String, ?> words) {
        return filled(subject, words);
    }

    String text(Map<String, ?> words) {
        return joined(block -> block.asText(words), "\n\n") + FOOT + foot.asText(words) + "\n";
    }

    /// The inside of the frame, without the foot.
    String html(Map<String, ?> words) {
        return "<h1 style=\"margin:0 0 16px; font-size:29px; line-height:1.25;\">" + escaped(subject(words)) + "</h1>\n"
                + joined(block -> block.asHtml(words), "\n");
    }

    String footHtml(Map<String, ?> words) {
        return foot.asHtml(words);
    }

    private String joined(Function<Block, String> part, String between) {
        return blocks.stream().map(part).collect(Collectors.joining(between));
    }

    /// Breaks lines again once the words are in; what stands on its own lines for a reason is left alone.
    private static String wrapped(String paragraph) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : paragraph.strip().split("\\s+", -1)) {
            boolean breaks = width > 0 && width + 1 + word.length() > WIDTH;
            lines.append(width == 0 ? "" : breaks ? "\n" : " ").append(word);
            width = breaks || width == 0 ? word.length() : width + 1 + word.length();
        }
        return lines.toString();
    }

    private static String filled(Template template, Map<String, ?> words) {
        try {
            return template.execute(words);
        } catch (MustacheException missing) {
            throw new IllegalArgumentException("A word is missing in a mail: " + missing.getMessage(), missing);
        }
    }
}
