package org.collegium.portal.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// When and with which browser somebody signed in; kept in the session beside who they are.
///
/// @param at      in real time
/// @param browser in words, as well as the browser says it: `Firefox on Windows`
public record SignedIn(Instant at, String browser) implements Serializable {

    /// However busy a session is, it ends after a working day: a browser that was left open is not for ever.
    public static final Duration LONGEST = Duration.ofHours(12);

    public boolean isOver(Instant now) {
        return !now.isBefore(at.plus(LONGEST));
    }
}
