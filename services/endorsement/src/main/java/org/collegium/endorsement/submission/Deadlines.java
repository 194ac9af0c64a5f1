package org.collegium.endorsement.submission;

import java.time.Period;

/// How long each actor has: no submission lies with nobody.
final class Deadlines {

    /// The officer's time to find two reviewers.
    static final Period ASSIGNING = Period.ofDays(7);

    /// A reviewer's time, from assignment to review.
    static final Period REVIEWING = Period.ofDays(14);

    /// The officer's time to decide, and to look at evidence.
    static final Period DECIDING = Period.ofDays(7);

    /// The provider's time to mend a programme that is to be resubmitted.
    static final Period RESUBMITTING = Period.ofDays(56);

    /// The provider's time to meet a condition for which the officer named no day.
    static final Period MEETING = Period.ofDays(28);

    private Deadlines() {}
}
