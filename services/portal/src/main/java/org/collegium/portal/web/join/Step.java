package org.collegium.portal.web.join;

import java.util.Locale;

/// The questions in their order; each is a page below `/join/`.
enum Step {
    PLAN(1, "/"),
    NAME(2, "/join/plan"),
    EMAIL(3, "/join/name"),
    PAYING(4, "/join/email"),
    CONSENTS(5, "/join/paying"),
    CHECK(6, "/join/consents");

    private final int number;
    private final String back;

    Step(int number, String back) {
        this.number = number;
        this.back = back;
    }

    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/join/" + page();
    }

    public int number() {
        return number;
    }

    /// Where the back link goes.
    public String back() {
        return back;
    }
}
