package org.collegium.portal.web.mentoring;

import java.util.Locale;

/// The questions to whoever asks for a mentor, in their order; each is a page below `/mentoring/ask/`.
enum AskStep {
    GOALS(1, "/mentoring"),
    TOPICS(2, "/mentoring/ask/goals"),
    CHOOSING(3, "/mentoring/ask/topics"),
    MENTORS(4, "/mentoring/ask/choosing"),
    CHECK(5, "/mentoring/ask/choosing");

    private final int number;
    private final String back;

    AskStep(int number, String back) {
        this.number = number;
        this.back = back;
    }

    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/mentoring/ask/" + page();
    }

    public int number() {
        return number;
    }

    /// Where the back link goes.
    public String back() {
        return back;
    }
}
