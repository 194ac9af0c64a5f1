package org.collegium.portal.web.mentoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring.Suggestion;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.mentoring.AskJourney.Choice;
import org.springframework.util.MultiValueMap;

/// Which mentor was given which place, as typed: one box a mentor, empty for those not chosen.
record MentorChoices(Map<String, String> places) {

    /// A person who names more than five has not chosen.
    static final List<String> PLACES = List.of("First", "Second", "Third", "Fourth", "Fifth");

    /// As many as one reads in a sitting; the best come first, and the others when they are asked for.
    private static final int SHOWN = 12;

    private static final String FIELD = "place-";

    static MentorChoices of(List<Choice> chosen) {
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < chosen.size() && i < PLACES.size(); i++) {
            places.put(chosen.get(i).id().toString(), PLACES.get(i));
        }
        return new MentorChoices(places);
    }

    static MentorChoices typed(MultiValueMap<String, String> form) {
        Map<String, String> places = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(FIELD) && PLACES.contains(values.getFirst())) {
                places.put(field.substring(FIELD.length()), values.getFirst());
            }
        });
        return new MentorChoices(places);
    }

    /// The place of a mentor, empty if they were not chosen.
    public String of(UUID mentor) {
        return places.getOrDefault(mentor.toString(), "");
    }

    /// The best, unless all were asked for or somebody farther down was chosen before.
    List<Suggestion> shown(List<Suggestion> offered, boolean all) {
        int last = 0;
        for (int i = 0; i < offered.size(); i++) {
            if (!of(offered.get(i).id()).isEmpty()) {
                last = i + 1;
            }
        }
        return all ? offered : offered.subList(0, Math.min(offered.size(), Math.max(SHOWN, last)));
    }

    Mistakes mistakes(List<Suggestion> offered) {
        Mistakes mistakes = new Mistakes();
        List<Choice> chosen = inOrder(offered);
        if (chosen.isEmpty()) {
            String field = offered.isEmpty() ? "" : FIELD + offered.getFirst().id();
            return mistakes.add(field, "Choose at least one mentor, or go back and let us find one");
        }
        Set<String> taken = new HashSet<>();
        for (Choice choice : chosen) {
            String place = of(choice.id());
            if (!taken.add(place)) {
                mistakes.add(
                        FIELD + choice.id(),
                        "You chose two mentors as " + place.toLowerCase(Locale.UK) + ". Give " + choice.name()
                                + " another place");
            }
        }
        return mistakes;
    }

    List<Choice> inOrder(List<Suggestion> offered) {
        List<Choice> chosen = new ArrayList<>();
        for (Suggestion mentor : offered) {
            if (!of(mentor.id()).isEmpty()) {
                chosen.add(new Choice(mentor.id(), mentor.called()));
            }
        }
        chosen.sort(Comparator.comparingInt(choice -> PLACES.indexOf(of(choice.id()))));
        return chosen;
    }
}
