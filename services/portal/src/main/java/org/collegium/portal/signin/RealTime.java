package org.collegium.portal.signin;

import java.time.Clock;
import java.time.Instant;

/// The time that tokens, links and limits live in: it is never moved, while the business clock of a sandbox may be.
record RealTime(Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
