package org.collegium.portal.web.endorsement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A review as typed: for each criterion, by its key, a score and a comment.
record ReviewForm(Map<String, String> scores, Map<String, String> comments, String comment) {

    static final ReviewForm EMPTY = new ReviewForm(Map.of(), Map.of(), "");

    static ReviewForm of(MultiValueMap<String, String> typed, Programmes.Scheme scheme) {
        Map<String, String> scores = new LinkedHashMap<>();
        Map<String, String> comments = new LinkedHashMap<>();
        for (Programmes.Criterion criterion : scheme.criteria()) {
            scores.put(criterion.key(), text(typed.getFirst("score-" + criterion.key())));
            comments.put(criterion.key(), text(typed.getFirst("comment-" + criterion.key())));
        }
        return new ReviewForm(scores, comments, text(typed.getFirst("comment")));
    }

    /// The score of a criterion, 0 if none was chosen.
    public int score(String criterion) {
        String typed = scores.getOrDefault(criterion, "");
        return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }

    public String comment(String criterion) {
        return comments.getOrDefault(criterion, "");
    }

    Mistakes mistakes(Programmes.Scheme scheme) {
        Mistakes mistakes = new Mistakes();
        for (Programmes.Criterion criterion : scheme.criteria()) {
            if (score(criterion.key()) == 0) {
                mistakes.add(
                        "score-" + criterion.key(),
                        "Choose a score for " + criterion.title().toLowerCase(java.util.Locale.UK));
            }
        }
        return mistakes;
    }

    Reviewing.NewReview review() {
        List<Reviewing.Score> given = new ArrayList<>();
        for (String criterion : scores.keySet()) {
            given.add(new Reviewing.Score(criterion, score(criterion), orNull(comment(criterion))));
        }
        return new Reviewing.NewReview(given, orNull(comment));
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
