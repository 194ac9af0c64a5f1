package org.collegium.notifications.smtp.letter;

import java.util.regex.Pattern;

/// A place in a mail that is filled in for each recipient.
enum Slot {
    TO,
    DATE,
    MESSAGE_ID,
    ONE_CLICK_URL,
    NAME,
    UNSUBSCRIBE_PAGE;

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';

    /// Finds the marks in a rendered text.
    static final Pattern MARK = Pattern.compile(OPEN + "([A-Z_]+)" + CLOSE);

    /// What stands in a template's value until a mail is rendered; private-use characters that
    /// [HeaderText#oneLine] keeps out of everything else.
    String mark() {
        return OPEN + name() + CLOSE;
    }
}
