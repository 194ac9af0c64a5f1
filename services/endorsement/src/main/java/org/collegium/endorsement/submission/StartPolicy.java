package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// When a programme may start: an endorsement is never given for what has already been taught.
final class StartPolicy {

    /// The least days between handing in and the start: 7 to assign, 14 to review and 7 to decide, so that an
    /// endorsement can be on the register before the first participant arrives.
    static final int LEAD_DAYS = 28;

    /// Criteria and law change: nobody can judge today what will be taught later than this.
    static final Period FARTHEST = Period.ofYears(2);

    private StartPolicy() {}

    static Optional<SubmissionRefusal> refusalOf(LocalDate startsOn, LocalDate today) {
        if (startsOn.isBefore(today)) {
            return Optional.of(SubmissionRefusal.RETROSPECTIVE_START);
        }
        if (startsOn.isBefore(today.plusDays(LEAD_DAYS))) {
            return Optional.of(SubmissionRefusal.STARTS_TOO_SOON);
        }
        if (startsOn.isAfter(today.plus(FARTHEST))) {
            return Optional.of(SubmissionRefusal.STARTS_TOO_FAR_AHEAD);
        }
        return Optional.empty();
    }
}
