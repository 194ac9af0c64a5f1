package org.collegium.endorsement.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final AssignmentQueries queries;

    ReadingReviews(AssignmentQueries queries) {
        this.queries = queries;
    }

    @Transactional(readOnly = true)
    public List<AssignmentView> of(UUID reviewer, @Nullable UUID before, int limit) {
        return queries.of(reviewer, before, limit);
    }

    /// The reviewer's own, or any for an officer.
    @Transactional(readOnly = true)
    public Optional<AssignmentView> find(UUID assignmentId, Caller caller) {
        return queries.find(assignmentId)
                .filter(found -> ReadingSubmissions.isOfficer(caller) || caller.isPerson(found.reviewerId()))
                .filter(found -> !found.status().equals(Assignment.RELEASED) || ReadingSubmissions.isOfficer(caller));
    }

    @Transactional(readOnly = true)
    public List<AssignmentView> ofSubmission(UUID submissionId) {
        return queries.ofSubmission(submissionId);
    }

    /// The assignment of this round decides, but a hard conflict stays for good. One that was taken back is as if it
    /// had never been.
    @Transactional(readOnly = true)
    public ReviewerAccess accessOf(UUID submissionId, @Nullable UUID personId) {
        List<AssignmentView> own = queries.ofSubmission(submissionId).stream()
                .filter(one -> one.reviewerId().equals(personId))
                .filter(one -> !one.status().equals(Assignment.RELEASED))
                .toList();
        if (own.isEmpty()) {
            return ReviewerAccess.NONE;
        }
        if (own.stream().anyMatch(one -> one.status().equals(Assignment.CONFLICTED))) {
            return ReviewerAccess.CONFLICTED;
        }
        AssignmentView latest = own.getLast();
        if (latest.round() != queries.roundOf(submissionId)) {
            return ReviewerAccess.FORMER;
        }
        return latest.status().equals(Assignment.ASSIGNED) ? ReviewerAccess.UNDECLARED : ReviewerAccess.OPEN;
    }

    /// A reviewer sees their own, and the others' of a round once two are in, even where the reviewer is an officer;
    /// an officer sees all; the provider sees them without names after the decision.
    @Transactional(readOnly = true)
    public Optional<List<ReviewView>> reviewsSeenBy(SubmissionView submission, Caller caller) {
        List<ReviewView> reviews = queries.reviews(submission.id());
        return switch (accessOf(submission.id(), caller.personId())) {
            case OPEN ->
                Optional.of(reviews.stream()
                        .filter(review -> caller.isPerson(orNobody(review)) || allIn(reviews, review.round()))
                        .toList());
            case UNDECLARED, CONFLICTED -> Optional.of(List.of());
            case FORMER ->
                ReadingSubmissions.isOfficer(caller)
                        ? Optional.of(reviews)
                        : Optional.of(ofTheirRounds(reviews, caller));
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

    private static List<ReviewView> ofTheirRounds(List<ReviewView> reviews, Caller reviewer) {
        Set<Integer> rounds = reviews.stream()
                .filter(review -> reviewer.isPerson(orNobody(review)))
                .map(ReviewView::round)
                .collect(Collectors.toSet());
        return reviews.stream()
                .filter(review -> rounds.contains(review.round()))
                .toList();
    }

    private static boolean allIn(List<ReviewView> reviews, int round) {
        return reviews.stream().filter(review -> review.round() == round).count() >= ReviewCount.NEEDED;
    }

    private static UUID orNobody(ReviewView review) {
        return Objects.requireNonNull(review.reviewerId());
    }
}
