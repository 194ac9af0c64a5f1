package org.collegium.endorsement.review;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.submission.FollowingReviews;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks reviewers, and takes assignments back from those who do not answer.
@Service
public class AssigningReviewers {

    private final Assignments assignments;
    private final AssignmentQueries queries;
    private final ReviewerPool pool;
    private final FollowingReviews submissions;
    private final CountingReviews counting;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AssigningReviewers(
            Assignments assignments,
            AssignmentQueries queries,
            ReviewerPool pool,
            FollowingReviews submissions,
            CountingReviews counting,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.pool = pool;
        this.submissions = submissions;
        this.counting = counting;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ReviewDecision assign(UUID submissionId, UUID reviewer, Caller officer) {
        Optional<SubmissionView> found = submissions.lock(submissionId);
        if (found.isEmpty()) {
            return new ReviewDecision.Refused(ReviewRefusal.UNKNOWN_SUBMISSION);
        }
        SubmissionView submission = found.get();
        Optional<ReviewRefusal> refusal = AssignmentPolicy.refusalOf(
                submission,
                reviewer,
                officer.personId(),
                pool.holds(reviewer),
                assignments.findBySubmissionId(submissionId));
        if (refusal.isPresent()) {
            return new ReviewDecision.Refused(refusal.get());
        }
        Assignment assignment = Assignment.of(
                UuidCreator.getTimeOrderedEpoch(),
                submissionId,
                submission.round(),
                reviewer,
                submissions.reviewDueOn(),
                clock.instant());
        assignments.saveAndFlush(assignment);
        submissions.follow(submissionId, counting.of(submission));
        ReviewEvent.Assigned event = assignment.assigned();
        events.publishEvent(event);
        audit.record(officer, "reviewer-assigned", "submission/" + submissionId, "Assignment " + event.assignmentId());
        return new ReviewDecision.Done(queries.find(event.assignmentId()).orElseThrow());
    }

    @Transactional
    public ReviewDecision release(UUID assignmentId, Caller officer) {
        Optional<SubmissionView> locked =
                assignments.findById(assignmentId).map(Assignment::submissionId).flatMap(submissions::lock);
        if (locked.isEmpty()) {
            return new ReviewDecision.Refused(ReviewRefusal.UNKNOWN_ASSIGNMENT);
        }
        if (officer.isPerson(locked.get().applicantPersonId())) {
            return new ReviewDecision.Refused(ReviewRefusal.OWN_PROGRAMME);
        }
        Optional<ReviewRefusal> refusal =
                assignments.findById(assignmentId).orElseThrow().releaseBy(officer.personId());
        if (refusal.isPresent()) {
            return new ReviewDecision.Refused(refusal.get());
        }
        assignments.flush();
        counting.follow(locked.get());
        audit.record(officer, "reviewer-released", "assignment/" + assignmentId, "The assignment was taken back.");
        return new ReviewDecision.Done(queries.find(assignmentId).orElseThrow());
    }
}
