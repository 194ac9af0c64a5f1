package org.collegium.portal.web.mentoring;

import java.util.Locale;

/// The questions to whoever wants to become a mentor, in their order; each is a page below `/mentoring/mentor/`.
enum MentorStep {
    TOPICS(1, "/mentoring"),
    PLACES(2, "/mentoring/mentor/topics"),
    MEETING(3, "/mentoring/mentor/places"),
    STATEMENT(4, "/mentoring/mentor/meeting"),
    CHECK(5, "/mentoring/mentor/statement");

    private final int number;
    private final String back;

    MentorStep(int number, String back) {
        this.number = number;
        this.back = back;
    }

    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/mentoring/mentor/" + page();
    }

    public int number() {
        return number;
    }

    /// Where the back link goes.
    public String back() {
        return back;
    }
}
