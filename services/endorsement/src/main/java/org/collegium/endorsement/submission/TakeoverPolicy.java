package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.Optional;

/// What may be taken over: an endorsement that was given and has not ended. What is to come is reviewed here.
final class TakeoverPolicy {

    private TakeoverPolicy() {}

    /// @param lastDay of the endorsement
    static Optional<SubmissionRefusal> refusalOf(TakeOverProgramme command, LocalDate lastDay, LocalDate today) {
        if (!command.decidedOn().isBefore(today)) {
            return Optional.of(SubmissionRefusal.NOT_DECIDED_BEFORE);
        }
        if (command.programme().startsOn().isAfter(today.plus(StartPolicy.FARTHEST))) {
            return Optional.of(SubmissionRefusal.STARTS_TOO_FAR_AHEAD);
        }
        return lastDay.isBefore(today) ? Optional.of(SubmissionRefusal.ENDORSEMENT_ENDED) : Optional.empty();
    }
}
