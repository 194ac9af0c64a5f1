package org.collegium.portal.web.join;

import java.util.Locale;

/// The questions in their order; each but the last is a page below `/join/`.
enum Step {
    EMAIL,
    CODE,
    NAME,
    PAYING,
    PLAN,
    REGISTRATION,
    CONSENTS,
    CHECK,
    PAYMENT;

    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/join/" + page();
    }
}
