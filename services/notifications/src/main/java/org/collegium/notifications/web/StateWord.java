package org.collegium.notifications.web;

import org.collegium.notifications.handover.MailState;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// The state of a mail as one asks for it.
final class StateWord {

    private StateWord() {}

    /// @return null for all
    /// @throws Problem `invalid-fields` if mails have no such state
    static @Nullable MailState parsed(String field, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        try {
            return MailState.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(field, "unknown", "Ask for a state such as delivered, failed or uncertain.");
        }
    }
}
