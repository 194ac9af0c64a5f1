package org.collegium.membership.application;

import java.util.Arrays;
import java.util.Optional;

/// The lists of applications that the office looks at.
public enum Waiting {

    /// Somebody of the office is to look at it: former members whose applications came before they could go on by
    /// themselves. Whoever waits longest stands first.
    FOR_REVIEW("awaiting-review", "status = 'AWAITING_REVIEW' AND reviewed_at IS NULL", false),

    /// The applicant is to pay, or was before addresses were proved and is to prove theirs first. Who has applied last
    /// stands first; who is a member by now, or became one by a later application, is left out.
    FOR_PAYMENT("awaiting-payment", """
            (status = 'AWAITING_PAYMENT' OR status = 'AWAITING_EMAIL' AND payment_due_since IS NOT NULL) AND NOT EXISTS (
                SELECT FROM person_email e JOIN membership m ON m.person_id = e.person_id
                JOIN membership_term t ON t.membership_id = m.id
                WHERE e.email = application.email
                  AND (t.ends_on >= :today OR t.created_at >= application.created_at))
            """, true);

    private final String word;
    private final String condition;
    private final boolean newestFirst;

    Waiting(String word, String condition, boolean newestFirst) {
        this.word = word;
        this.condition = condition;
        this.newestFirst = newestFirst;
    }

    /// As in requests.
    public static Optional<Waiting> ofWord(String word) {
        return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
    }

    /// SQL that is true of the rows of `application` in this list, `:today` given.
    String condition() {
        return condition;
    }

    /// How a row compares to the last one seen, if it comes after it.
    String comparison() {
        return newestFirst ? "<" : ">";
    }

    String order() {
        return newestFirst ? "created_at DESC, id DESC" : "created_at, id";
    }
}
