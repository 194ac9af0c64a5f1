package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.Optional;

/// Which conditions a decision may carry.
final class ConditionPolicy {

    private ConditionPolicy() {}

    static Optional<SubmissionRefusal> refusalOf(DecideSubmission command, LocalDate today) {
        boolean some = !command.conditions().isEmpty();
        if (command.verdict() == Verdict.ENDORSE_WITH_CONDITIONS && !some) {
            return Optional.of(SubmissionRefusal.CONDITIONS_MISSING);
        }
        if (command.verdict() != Verdict.ENDORSE_WITH_CONDITIONS && some) {
            return Optional.of(SubmissionRefusal.CONDITIONS_NOT_EXPECTED);
        }
        boolean past = command.conditions().stream()
                .anyMatch(wanted -> wanted.dueOn() != null && wanted.dueOn().isBefore(today));
        return past ? Optional.of(SubmissionRefusal.CONDITION_DUE_IN_THE_PAST) : Optional.empty();
    }
}
