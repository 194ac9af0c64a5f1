package org.collegium.portal.web.mentoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.collegium.portal.clients.Mentoring.NewSession;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;

/// A session as typed.
record SessionForm(String key, String heldOn, String minutes, String note) {

    Mistakes mistakes() {
        Mistakes mistakes = new Mistakes();
        if (day() == null) {
            mistakes.add("heldOn", "Enter the day of the session as a date");
        }
        if (length() < 0) {
            mistakes.add("minutes", "Enter how many minutes it took, for example 60");
        }
        return mistakes;
    }

    /// What is sent; only when nothing is missing.
    NewSession held() {
        LocalDate day = day();
        if (day == null) {
            throw new IllegalStateException("A session without a day was sent.");
        }
        return new NewSession(day, length(), note.isBlank() ? null : note.strip());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(heldOn.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// -1 for what is no number; whether it is a possible length the service says.
    private int length() {
        String typed = minutes.strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
