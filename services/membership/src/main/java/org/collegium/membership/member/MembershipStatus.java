package org.collegium.membership.member;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a membership stands on a day. It is never stored: a job that did not run makes nobody wrongly active.
public enum MembershipStatus {
    /// The first day is still to come.
    PENDING,
    ACTIVE,
    /// The last day has passed.
    LAPSED,
    /// The last day has passed because the member or the office ended the membership.
    CANCELLED;

    static MembershipStatus on(LocalDate today, Term term, boolean cancelled) {
        if (today.isBefore(term.startsOn())) {
            return PENDING;
        }
        if (!today.isAfter(term.endsOn())) {
            return ACTIVE;
        }
        return cancelled ? CANCELLED : LAPSED;
    }

    /// The word on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MembershipStatus> ofWord(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
