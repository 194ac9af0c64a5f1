package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// What is done about a condition for which nothing was shown, as its days go by.
public enum ConditionStep {
    /// Nothing yet.
    NOTHING("nothing"),
    /// The provider is reminded two weeks before it is due.
    AHEAD("ahead"),
    /// It is due today.
    DUE("due"),
    /// It was due yesterday: the provider is told when it suspends.
    MISSED("missed"),
    SUSPENDED("suspended");

    /// How long before the day the provider is reminded.
    static final int DAYS_AHEAD = 14;

    /// How many days after the day the endorsement still holds.
    static final int DAYS_OF_GRACE = 14;

    private final String code;

    ConditionStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ConditionStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// The first day on which a condition suspends.
    static LocalDate suspendsOn(LocalDate dueOn) {
        return dueOn.plusDays(DAYS_OF_GRACE + 1L);
    }

    /// The step that a day has brought after this one; where several days went by at once, the last of them.
    Optional<ConditionStep> next(LocalDate today, LocalDate dueOn, LocalDate suspendsOn) {
        ConditionStep reached = NOTHING;
        for (ConditionStep step : values()) {
            if (!today.isBefore(step.day(dueOn, suspendsOn))) {
                reached = step;
            }
        }
        return reached.compareTo(this) > 0 ? Optional.of(reached) : Optional.empty();
    }

    private LocalDate day(LocalDate dueOn, LocalDate suspendsOn) {
        return switch (this) {
            case NOTHING -> LocalDate.MIN;
            case AHEAD -> dueOn.minusDays(DAYS_AHEAD);
            case DUE -> dueOn;
            case MISSED -> dueOn.plusDays(1);
            case SUSPENDED -> suspendsOn;
        };
    }
}
