package org.collegium.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.portal.clients.Refused;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in words: shown as a summary on top that links to the fields, and again at each field.
public final class Mistakes {

    private static final Pattern LIMIT = Pattern.compile("at most ([0-9,]+)");

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

    private final List<Mistake> all = new ArrayList<>();

    /// What a service said about the fields of a request; without fields, its words about the whole.
    ///
    /// @param labels how the page calls each field, e.g. `givenName` → "your first name"
    public static Mistakes of(Refused refused, Map<String, String> labels) {
        Mistakes mistakes = new Mistakes();
        for (Problem.Field field : refused.fields()) {
            mistakes.add(anchor(field.field()), words(field, labels));
        }
        if (mistakes.none()) {
            mistakes.add("", refused.detail());
        }
        return mistakes;
    }

    /// What a page without a form says: each field by its name in the request, `articles[1].bodyText` as "articles 2
    /// body text".
    static List<String> named(List<Problem.Field> fields) {
        return fields.stream()
                .map(field ->
                        field.field().startsWith("$") ? field.detail() : spoken(field.field()) + ": " + field.detail())
                .distinct()
                .toList();
    }

    private static String spoken(String field) {
        String words = INDEX.matcher(field)
                .replaceAll(index -> " " + (Integer.parseInt(index.group(1)) + 1))
                .replace('.', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What is said of a field already is not said twice.
    ///
    /// @param field empty for the form as a whole
    public Mistakes add(String field, String text) {
        Mistake mistake = new Mistake(field, text);
        if (!all.contains(mistake)) {
            all.add(mistake);
        }
        return this;
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Mistake> all() {
        return List.copyOf(all);
    }

    /// The words at a field, or null if it is right.
    public @Nullable String at(String field) {
        return all.stream()
                .filter(mistake -> mistake.field.equals(field))
                .map(Mistake::text)
                .findFirst()
                .orElse(null);
    }

    /// `emailDomains[1]` is typed in one input, `articles[1].title` in one of its own.
    private static String anchor(String field) {
        return field.replaceFirst("\\[\\d+]$", "");
    }

    /// What is wrong with one field, in the page's words for it.
    public static String words(Problem.Field field, Map<String, String> labels) {
        String label = labels.get(anchor(field.field()));
        if (label == null) {
            label = labels.get(field.field().replaceFirst("^.*\\.", ""));
        }
        if (label == null) {
            return field.detail();
        }
        String subject = Character.toUpperCase(label.charAt(0)) + label.substring(1);
        return switch (field.code()) {
            case "required" -> "Enter " + label;
            case "too-long" -> subject + " is too long" + most(field.detail());
            case "out-of-range" ->
                field.detail().startsWith("Enter ")
                        ? "Enter " + label + " as a number, "
                                + field.detail().substring(6).replaceFirst("\\.$", "")
                        : subject + ": " + field.detail();
            case "control-character" -> subject + " holds a character that cannot be shown. Type it again by hand";
            case "line-break" -> subject + " must be on one line";
            case "not-an-email-address" -> "Enter an e-mail address in the form name@example.org";
            default -> field.detail();
        };
    }

    /// The limit, as far as the service says it.
    private static String most(String detail) {
        Matcher limit = LIMIT.matcher(detail);
        return limit.find() ? ". Use at most " + limit.group(1) + " characters" : ". Shorten it";
    }

    /// One mistake; `field` is the id of the input to go to.
    public record Mistake(String field, String text) {}
}
