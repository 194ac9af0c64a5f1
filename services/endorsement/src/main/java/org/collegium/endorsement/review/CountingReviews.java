package org.collegium.endorsement.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.collegium.endorsement.submission.FollowingReviews;
import org.collegium.endorsement.submission.ReviewCount;
import org.collegium.endorsement.submission.SubmissionView;
import org.springframework.stereotype.Service;

/// Counts the reviews of a submission's round, and lets the submission move with them.
@Service
class CountingReviews {

    private final Assignments assignments;
    private final FollowingReviews submissions;
    private final Clock clock;

    CountingReviews(Assignments assignments, FollowingReviews submissions, Clock clock) {
        this.assignments = assignments;
        this.submissions = submissions;
        this.clock = clock;
    }

    ReviewCount of(SubmissionView submission) {
        List<Assignment> round = assignments.findBySubmissionId(submission.id()).stream()
                .filter(one -> one.isOfRound(submission.round()))
                .toList();
        List<Assignment> open = round.stream().filter(Assignment::isOpen).toList();
        int in = (int) round.stream().filter(Assignment::isIn).count();
        LocalDate dueOn = open.stream()
                .map(Assignment::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.now(clock));
        return new ReviewCount(open.size() + in, in, dueOn);
    }

    /// A decided or withdrawn submission stays where it is.
    void follow(SubmissionView submission) {
        if (submission.state().isUnderReview()) {
            submissions.follow(submission.id(), of(submission));
        }
    }
}
