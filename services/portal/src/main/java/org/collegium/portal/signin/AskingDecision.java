package org.collegium.portal.signin;

import org.collegium.web.limit.Allowance;

/// What comes of asking for a mail; the same whoever has the address.
public sealed interface AskingDecision {

    /// @param challenge what the browser is to keep
    record Accepted(Challenge challenge) implements AskingDecision {}

    /// From there, or for this e-mail address.
    record TooManyMails(Allowance left) implements AskingDecision {}
}
