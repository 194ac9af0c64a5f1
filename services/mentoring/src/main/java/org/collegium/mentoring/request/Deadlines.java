package org.collegium.mentoring.request;

import java.time.Duration;
import java.time.Instant;

/// How long each actor has; silence is what ends mentoring schemes, so none is open-ended.
final class Deadlines {

    /// A mentor's time to answer an offer.
    static final Duration ANSWER = Duration.ofDays(7);

    /// The coordinator's time to find a mentor when nobody is left to ask.
    static final Duration COORDINATOR = Duration.ofDays(5);

    /// The mentee's time to renew before a paused request is looked at again.
    static final Duration RENEWAL = Duration.ofDays(30);

    private Deadlines() {}

    static Instant reminder(Instant offeredAt) {
        return offeredAt.plus(ANSWER.dividedBy(2));
    }
}
