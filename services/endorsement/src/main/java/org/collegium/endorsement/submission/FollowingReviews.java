package org.collegium.endorsement.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a submission move with its reviews and its documents, always under the submission's lock.
@Service
public class FollowingReviews {

    private final Submissions submissions;
    private final SubmissionQueries queries;
    private final Clock clock;

    FollowingReviews(Submissions submissions, SubmissionQueries queries, Clock clock) {
        this.submissions = submissions;
        this.queries = queries;
        this.clock = clock;
    }

    /// Locks the submission until the end of the caller's transaction; empty if there is none.
    @Transactional
    public Optional<SubmissionView> lock(UUID id) {
        return submissions.lock(id).flatMap(locked -> queries.find(id));
    }

    /// The last day for a review assigned today.
    public LocalDate reviewDueOn() {
        return LocalDate.now(clock).plus(Deadlines.REVIEWING);
    }

    @Transactional
    public void follow(UUID id, ReviewCount reviews) {
        submissions.lock(id).orElseThrow().follow(reviews, LocalDate.now(clock));
        submissions.flush();
    }
}
