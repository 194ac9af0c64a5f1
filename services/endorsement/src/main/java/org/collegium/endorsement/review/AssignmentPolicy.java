package org.collegium.endorsement.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.submission.ReviewCount;
import org.collegium.endorsement.submission.SubmissionView;

/// Whom the officer may ask for a review.
final class AssignmentPolicy {

    private AssignmentPolicy() {}

    /// @param inPool whether the person was appointed
    static Optional<ReviewRefusal> refusalOf(
            SubmissionView submission, UUID reviewer, boolean inPool, List<Assignment> assignments) {
        if (reviewer.equals(submission.applicantPersonId())) {
            return Optional.of(ReviewRefusal.OWN_PROGRAMME);
        }
        if (!inPool) {
            return Optional.of(ReviewRefusal.UNKNOWN_REVIEWER);
        }
        boolean underReview = switch (submission.state()) {
            case SUBMITTED, IN_REVIEW, REVIEWED -> true;
            case DRAFT, RESUBMISSION, ENDORSED_WITH_CONDITIONS, ENDORSED, DECLINED, WITHDRAWN -> false;
        };
        if (!underReview) {
            return Optional.of(ReviewRefusal.NOT_UNDER_REVIEW);
        }
        List<Assignment> round = assignments.stream()
                .filter(one -> one.isOfRound(submission.round()) && !one.isReleased())
                .toList();
        if (round.stream().anyMatch(one -> one.isBy(reviewer))) {
            return Optional.of(ReviewRefusal.ALREADY_ASSIGNED);
        }
        long live = round.stream().filter(one -> one.isOpen() || one.isIn()).count();
        return live >= ReviewCount.NEEDED ? Optional.of(ReviewRefusal.ENOUGH_REVIEWERS) : Optional.empty();
    }
}
