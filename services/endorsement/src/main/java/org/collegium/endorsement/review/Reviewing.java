package org.collegium.endorsement.review;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.collegium.endorsement.scheme.ReadingSchemes;
import org.collegium.endorsement.submission.FollowingReviews;
import org.collegium.endorsement.submission.SubmissionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes reviewers' declarations and reviews; an assignment exists for its reviewer only.
@Service
public class Reviewing {

    private final Assignments assignments;
    private final AssignmentQueries queries;
    private final FollowingReviews submissions;
    private final CountingReviews counting;
    private final ReadingSchemes schemes;
    private final Clock clock;

    Reviewing(
            Assignments assignments,
            AssignmentQueries queries,
            FollowingReviews submissions,
            CountingReviews counting,
            ReadingSchemes schemes,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.submissions = submissions;
        this.counting = counting;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Transactional
    public ReviewDecision declare(UUID assignmentId, Conflict conflict, @Nullable String note, UUID reviewer) {
        Optional<SubmissionView> submission = lock(assignmentId, reviewer);
        if (submission.isEmpty()) {
            return new ReviewDecision.Refused(ReviewRefusal.UNKNOWN_ASSIGNMENT);
        }
        return kept(
                assignmentId,
                submission.get(),
                assignments.findById(assignmentId).orElseThrow().declare(conflict, note, clock.instant()));
    }

    @Transactional
    public ReviewDecision review(UUID assignmentId, WriteReview review, UUID reviewer) {
        Optional<SubmissionView> submission = lock(assignmentId, reviewer);
        if (submission.isEmpty()) {
            return new ReviewDecision.Refused(ReviewRefusal.UNKNOWN_ASSIGNMENT);
        }
        if (!submission.get().state().isUnderReview()) {
            return new ReviewDecision.Refused(ReviewRefusal.ASSIGNMENT_CLOSED);
        }
        Set<String> criteria = schemes.version(
                        submission.get().scheme(), submission.get().criteriaVersion())
                .orElseThrow()
                .criterionKeys();
        return kept(
                assignmentId,
                submission.get(),
                assignments.findById(assignmentId).orElseThrow().review(review, criteria, clock.instant()));
    }

    private Optional<SubmissionView> lock(UUID assignmentId, UUID reviewer) {
        return assignments
                .findById(assignmentId)
                .filter(found -> found.isBy(reviewer) && !found.isReleased())
                .map(Assignment::submissionId)
                .flatMap(submissions::lock);
    }

    private ReviewDecision kept(UUID assignmentId, SubmissionView submission, Optional<ReviewRefusal> refusal) {
        if (refusal.isPresent()) {
            return new ReviewDecision.Refused(refusal.get());
        }
        assignments.flush();
        counting.follow(submission);
        return new ReviewDecision.Done(queries.find(assignmentId).orElseThrow());
    }
}
