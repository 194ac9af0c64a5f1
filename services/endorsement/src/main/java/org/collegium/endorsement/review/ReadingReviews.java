package org.collegium.endorsement.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.submission.ReadingSubmissions;
import org.collegium.endorsement.submission.ReviewCount;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows assignments and reviews, to each only what independence allows.
@Service
public class ReadingReviews {

    private final AssignmentBook book;

    ReadingReviews(AssignmentBook book) {
        this.book = book;
    }

    @Transactional(readOnly = true)
    public List<AssignmentView> of(UUID reviewer, @Nullable UUID before, int limit) {
        return book.of(reviewer, before, limit);
    }

    /// The reviewer's own, or any for an officer.
    @Transactional(readOnly = true)
    public Optional<AssignmentView> find(UUID assignmentId, Caller caller) {
        return book.find(assignmentId)
                .filter(found -> ReadingSubmissions.isOfficer(caller) || caller.isPerson(found.reviewerId()))
                .filter(found -> !found.status().equals(Assignment.RELEASED) || ReadingSubmissions.isOfficer(caller));
    }

    @Transactional(readOnly = true)
    public List<AssignmentView> ofSubmission(UUID submissionId) {
        return book.ofSubmission(submissionId);
    }

    /// The latest assignment decides; one that was taken back is as if it had never been.
    @Transactional(readOnly = true)
    public ReviewerAccess accessOf(UUID submissionId, @Nullable UUID personId) {
        return book.ofSubmission(submissionId).stream()
                .filter(one -> one.reviewerId().equals(personId))
                .filter(one -> !one.status().equals(Assignment.RELEASED))
                .reduce((earlier, later) -> later)
                .map(ReadingReviews::access)
                .orElse(ReviewerAccess.NONE);
    }

    private static ReviewerAccess access(AssignmentView assignment) {
        return switch (assignment.status()) {
            case Assignment.ASSIGNED -> ReviewerAccess.UNDECLARED;
            case Assignment.CONFLICTED -> ReviewerAccess.CONFLICTED;
            default -> ReviewerAccess.OPEN;
        };
    }

    /// A reviewer sees their own, and the others' of a round once two are in, even where the reviewer is an officer;
    /// an officer sees all; the provider sees them without names after the decision.
    @Transactional(readOnly = true)
    public Optional<List<ReviewView>> reviewsSeenBy(SubmissionView submission, Caller caller) {
        List<ReviewView> reviews = book.reviews(submission.id());
        return switch (accessOf(submission.id(), caller.personId())) {
            case OPEN ->
                Optional.of(reviews.stream()
                        .filter(review -> caller.isPerson(orNobody(review)) || allIn(reviews, review.round()))
                        .toList());
            case UNDECLARED, CONFLICTED -> Optional.of(List.of());
            case NONE -> seenFromOutside(submission, reviews, caller);
        };
    }

    private static Optional<List<ReviewView>> seenFromOutside(
            SubmissionView submission, List<ReviewView> reviews, Caller caller) {
        if (caller.isPerson(submission.applicantPersonId())) {
            int decided = submission.state().isDecided() ? submission.round() : submission.round() - 1;
            return Optional.of(reviews.stream()
                    .filter(review -> review.round() <= decided)
                    .map(ReviewView::anonymous)
                    .toList());
        }
        return ReadingSubmissions.isOfficer(caller) ? Optional.of(reviews) : Optional.empty();
    }

    private static boolean allIn(List<ReviewView> reviews, int round) {
        return reviews.stream().filter(review -> review.round() == round).count() >= ReviewCount.NEEDED;
    }

    private static UUID orNobody(ReviewView review) {
        return Objects.requireNonNull(review.reviewerId());
    }
}
