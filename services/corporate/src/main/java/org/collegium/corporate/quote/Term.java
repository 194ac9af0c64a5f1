package org.collegium.corporate.quote;

import java.time.LocalDate;

/// The days an agreement pays for; the last day is a usable one.
record Term(LocalDate startsOn, int months) {

    /// How far ahead an agreement may begin: budgets are planned for the next year and the one after.
    private static final int MAX_YEARS_AHEAD = 2;

    LocalDate endsOn() {
        return startsOn.plusMonths(months).minusDays(1);
    }

    /// Whether it is neither over nor further ahead than anybody plans.
    boolean isInReachOn(LocalDate today) {
        return !startsOn.isAfter(today.plusYears(MAX_YEARS_AHEAD)) && !endsOn().isBefore(today);
    }
}
