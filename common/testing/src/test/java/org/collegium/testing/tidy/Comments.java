package org.collegium.testing.tidy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;

/// Paragraphs of documentation comments are filled: the formatter breaks a line of more than 120 characters and leaves
/// what it cut off as a line of its own.
final class Comments {

    /// Room enough for the next word, so nobody who fills a paragraph breaks here.
    private static final int EARLY = 80;

    private static final Pattern PROSE = Pattern.compile("(\\s*)/// ((?!@|[-*|#>]|\\d+\\.|```)\\S.*)");

    private static final Predicate<String> FENCE =
            Pattern.compile("^\\s*/// ```").asPredicate();

    private Comments() {}

    static Stream<String> brokenEarly(Text file) {
        List<String> lines = file.lines();
        return IntStream.range(0, Math.max(0, lines.size() - 1))
                .filter(i -> breaksEarly(lines.get(i), lines.get(i + 1)) && !isFenced(lines.subList(0, i)))
                .mapToObj(i -> file.path() + ":" + (i + 1) + " breaks early: "
                        + lines.get(i).strip());
    }

    private static boolean breaksEarly(String line, String next) {
        Matcher here = PROSE.matcher(line);
        Matcher there = PROSE.matcher(next);
        return here.matches()
                && there.matches()
                && here.group(1).equals(there.group(1))
                && line.length() + 1 + there.group(2).split(" ", 2)[0].length() <= EARLY;
    }

    private static boolean isFenced(List<String> before) {
        return before.stream().filter(FENCE).count() % 2 == 1;
    }
}
