package org.collegium.endorsement.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.collegium.endorsement.register.RegisterEntry;

/// Draws a seal: the state in a word and a colour, the programme, and where to check it.
final class SealDrawing {

    private static final String CHECK = "<path d=\"M30 60l10 10 20-22\" class=\"m\"/>";
    private static final String BAR = "<path d=\"M32 60h26\" class=\"m\"/>";
    private static final String CLOCK = "<path d=\"M45 42v20l12 8\" class=\"m\"/>";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String WITH_CONDITIONS = "Endorsed with conditions";
    private static final int MOST_LETTERS = 38;

    private SealDrawing() {}

    static String of(RegisterEntry entry) {
        Face face = face(entry);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="520" height="120" viewBox="0 0 520 120" role="img">
                <title>%s</title>
                <style>text{font-family:system-ui,sans-serif;fill:#1f2430}.m{fill:none;stroke:#faf8f4;stroke-width:6}</style>
                <rect x="1" y="1" width="518" height="118" rx="12" fill="#faf8f4" stroke="%s" stroke-width="2"/>
                <circle cx="45" cy="60" r="30" fill="%s"/>%s
                <text x="92" y="38" font-size="20" font-weight="700">%s</text>
                <text x="92" y="62" font-size="15">%s</text>
                <text x="92" y="82" font-size="13">%s</text>
                <text x="92" y="102" font-size="13">%s to %s · seal %s</text>
                </svg>
                """.formatted(
                        safe(face.word() + ": " + entry.title()),
                        face.colour(),
                        face.colour(),
                        face.mark(),
                        face.word(),
                        safe(shortened(entry.title())),
                        safe(shortened(entry.provider())),
                        DATE.format(entry.startsOn()),
                        DATE.format(entry.endsOn()),
                        entry.seal());
    }

    private static Face face(RegisterEntry entry) {
        return switch (entry.status()) {
            case "current" ->
                entry.conditions().isEmpty()
                        ? new Face("Endorsed", "#1c6b4a", CHECK)
                        : new Face(WITH_CONDITIONS, "#8a5a00", CHECK);
            case "upcoming" ->
                new Face(
                        (entry.conditions().isEmpty() ? "Endorsed from " : WITH_CONDITIONS + " from ")
                                + DATE.format(entry.startsOn()),
                        "#8a5a00",
                        CLOCK);
            case "suspended" -> new Face("Suspended", "#a4262c", BAR);
            default -> new Face("No longer endorsed", "#8a5a00", BAR);
        };
    }

    private static String shortened(String text) {
        int[] letters = text.codePoints().toArray();
        return letters.length <= MOST_LETTERS ? text : new String(letters, 0, MOST_LETTERS - 1) + "…";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private record Face(String word, String colour, String mark) {}
}
