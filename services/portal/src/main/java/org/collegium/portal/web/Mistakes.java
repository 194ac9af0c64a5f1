package org.collegium.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collegium.portal.house.Refused;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in words: shown as a summary on top that links to the fields, and again at each field.
public final class Mistakes {

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

    /// @param field empty for the form as a whole
    public Mistakes add(String field, String text) {
        all.add(new Mistake(field, text));
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

    static String words(Problem.Field field, Map<String, String> labels) {
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
            case "too-long" -> subject + " is too long. Shorten it";
            case "control-character" -> subject + " holds a character that cannot be shown. Type it again by hand";
            case "line-break" -> subject + " must be on one line";
            case "not-an-email-address" -> "Enter an e-mail address in the form name@example.org";
            default -> field.detail();
        };
    }

    /// One mistake; `field` is the id of the input to go to.
    public record Mistake(String field, String text) {}
}
