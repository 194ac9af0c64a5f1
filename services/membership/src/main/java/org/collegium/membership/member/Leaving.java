package org.collegium.membership.member;

import java.time.LocalDate;

/// When a membership that is cancelled ends.
public sealed interface Leaving {

    /// At once: today is the last day, and whoever pays need not wait for its end.
    record Now() implements Leaving {}

    /// At the end of today.
    record Today() implements Leaving {}

    /// On the day on which it ends anyway.
    record AtTermEnd() implements Leaving {}

    /// At the end of a day.
    record On(LocalDate day) implements Leaving {}

    default boolean isAtOnce() {
        return this instanceof Now;
    }

    default LocalDate lastDay(LocalDate today, LocalDate termEnd) {
        return switch (this) {
            case Now(), Today() -> today;
            case AtTermEnd() -> termEnd;
            case On(LocalDate day) -> day;
        };
    }
}
