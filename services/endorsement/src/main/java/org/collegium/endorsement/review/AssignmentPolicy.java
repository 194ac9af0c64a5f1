package org.collegium.endorsement.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.submission.ReviewCount;
import org.collegium.endorsement.submission.SubmissionView;
import org.jspecify.annotations.Nullable;

/// Whom the officer may ask for a review.
final class AssignmentPolicy {

    private AssignmentPolicy() {}

    /// Who asks is another than who is asked, so that nobody reads as an officer what they then review.
    ///
    /// @param officer who asks; null for a program
    /// @param inPool  whether the reviewer was appointed
    static Optional<ReviewRefusal> refusalOf(
            SubmissionView submission,
            UUID reviewer,
            @Nullable UUID officer,
            boolean inPool,
            List<Assignment> assignments) {
        UUID applicant = submission.applicantPersonId();
        if (applicant.equals(reviewer) || applicant.equals(officer)) {
            return Optional.of(ReviewRefusal.OWN_PROGRAMME);
        }
        if (reviewer.equals(officer)) {
            return Optional.of(ReviewRefusal.OWN_ASSIGNMENT);
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
        if (assignments.stream().anyMatch(one -> one.isBy(reviewer) && one.isConflicted())) {
            return Optional.of(ReviewRefusal.CONFLICT_DECLARED);
        }
        List<Assignment> round = assignments.stream()
                .filter(one -> one.isOfRound(submission.round()))
                .toList();
        // Also who was released: an officer may have read the files since.
        if (round.stream().anyMatch(one -> one.isBy(reviewer))) {
            return Optional.of(ReviewRefusal.ALREADY_ASSIGNED);
        }
        long live = round.stream().filter(one -> one.isOpen() || one.isIn()).count();
        return live >= ReviewCount.NEEDED ? Optional.of(ReviewRefusal.ENOUGH_REVIEWERS) : Optional.empty();
    }
}
