package org.collegium.portal.web.cpd;

import java.util.Objects;
import org.collegium.portal.clients.Cpd;
import org.collegium.portal.web.Days;
import org.collegium.portal.web.Mistakes;

/// An activity as typed; with a seal it is one from the register and needs no title.
record ActivityForm(String key, String seal, String title, String heldOn, String minutes, String reflection) {

    public ActivityForm {
        key = Objects.requireNonNullElse(key, "");
        seal = Objects.requireNonNullElse(seal, "").strip();
        title = Objects.requireNonNullElse(title, "");
        heldOn = Objects.requireNonNullElse(heldOn, "");
        minutes = Objects.requireNonNullElse(minutes, "");
        reflection = Objects.requireNonNullElse(reflection, "");
    }

    static ActivityForm empty(String key, String seal) {
        return new ActivityForm(key, seal, "", "", "", "");
    }

    ActivityForm withKey(String fresh) {
        return new ActivityForm(fresh, seal, title, heldOn, minutes, reflection);
    }

    Mistakes mistakes() {
        Mistakes mistakes = new Mistakes();
        if (seal.isEmpty() && title.isBlank()) {
            mistakes.add("title", "Enter what you did");
        }
        if (Days.of(heldOn) == null) {
            mistakes.add("heldOn", "Enter the day as a date");
        }
        if (TypedTime.minutes(minutes).isEmpty()) {
            mistakes.add("minutes", "Enter how long it took, such as 90 minutes or 1.5 hours");
        }
        return mistakes;
    }

    Cpd.Activity activity() {
        boolean own = seal.isEmpty();
        return new Cpd.Activity(
                own ? title.strip() : null,
                own ? null : seal,
                own ? Days.of(heldOn) : null,
                own ? null : Days.of(heldOn),
                number(),
                reflection.isBlank() ? null : reflection.strip());
    }

    Cpd.Correction correction() {
        return new Cpd.Correction(
                seal.isEmpty() ? title.strip() : null, Objects.requireNonNull(Days.of(heldOn)), number());
    }

    private int number() {
        return TypedTime.minutes(minutes).orElseThrow();
    }
}
