package org.collegium.portal.signin;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The time that tokens, links and limits live in: it is never moved, while the business clock of a sandbox may be.
@Component
class RealTime {

    private final Clock clock = Clock.systemUTC();

    Instant now() {
        return clock.instant();
    }
}
