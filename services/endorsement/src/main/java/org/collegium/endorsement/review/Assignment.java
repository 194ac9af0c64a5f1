package org.collegium.endorsement.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Assignment {

    static final String ASSIGNED = "assigned";
    static final String REVIEWING = "reviewing";
    static final String REVIEWED = "reviewed";
    static final String CONFLICTED = "conflicted";
    static final String RELEASED = "released";

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "round")
    private int round;

    @Column(name = "reviewer_person_id")
    private UUID reviewerPersonId;

    @Column(name = "status")
    private String status;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "conflict")
    private @Nullable String conflict;

    @Column(name = "conflict_note")
    private @Nullable String conflictNote;

    @Column(name = "declared_at")
    private @Nullable Instant declaredAt;

    @Column(name = "comment")
    private @Nullable String comment;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @ElementCollection
    @CollectionTable(name = "review_score", joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    private List<Score> scores = new ArrayList<>();

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Assignment() {}

    static Assignment of(UUID id, UUID submissionId, int round, UUID reviewer, LocalDate dueOn, Instant at) {
        Assignment assignment = new Assignment();
        assignment.id = id;
        assignment.submissionId = submissionId;
        assignment.round = round;
        assignment.reviewerPersonId = reviewer;
        assignment.dueOn = dueOn;
        assignment.assignedAt = at;
        assignment.status = ASSIGNED;
        return assignment;
    }

    ReviewEvent.Assigned assigned() {
        return new ReviewEvent.Assigned(submissionId, id, reviewerPersonId, dueOn);
    }

    /// Declaring again is possible as long as it makes the conflict worse: it may come to light in the files.
    Optional<ReviewRefusal> declare(Conflict declared, @Nullable String note, Instant at) {
        Optional<ReviewRefusal> refusal = refusalToDeclare(declared);
        if (refusal.isEmpty()) {
            conflict = declared.code();
            conflictNote = note;
            declaredAt = at;
            status = declared == Conflict.HARD ? CONFLICTED : REVIEWING;
        }
        return refusal;
    }

    private Optional<ReviewRefusal> refusalToDeclare(Conflict declared) {
        return switch (status) {
            case ASSIGNED -> Optional.empty();
            case REVIEWING ->
                declaredConflict().filter(declared::isWorseThan).isPresent()
                        ? Optional.empty()
                        : Optional.of(ReviewRefusal.ALREADY_DECLARED);
            case REVIEWED -> Optional.of(ReviewRefusal.ALREADY_REVIEWED);
            default -> Optional.of(ReviewRefusal.ASSIGNMENT_CLOSED);
        };
    }

    Optional<ReviewRefusal> review(WriteReview review, Set<String> criteria, Instant at) {
        Optional<ReviewRefusal> refusal = refusalToReview(review, criteria);
        if (refusal.isEmpty()) {
            review.scores().stream()
                    .map(given -> new Score(given.criterion(), given.score(), given.comment()))
                    .forEach(scores::add);
            comment = review.comment();
            reviewedAt = at;
            status = REVIEWED;
        }
        return refusal;
    }

    private Optional<ReviewRefusal> refusalToReview(WriteReview review, Set<String> criteria) {
        return switch (status) {
            case ASSIGNED -> Optional.of(ReviewRefusal.CONFLICT_NOT_DECLARED);
            case REVIEWING -> review.covers(criteria) ? Optional.empty() : Optional.of(ReviewRefusal.SCORES_INCOMPLETE);
            case REVIEWED -> Optional.of(ReviewRefusal.ALREADY_REVIEWED);
            default -> Optional.of(ReviewRefusal.ASSIGNMENT_CLOSED);
        };
    }

    /// Whoever was asked does not take it back: it would open the files to an officer who has declared nothing.
    Optional<ReviewRefusal> releaseBy(@Nullable UUID officer) {
        if (status.equals(REVIEWED)) {
            return Optional.of(ReviewRefusal.ALREADY_REVIEWED);
        }
        if (!isOpen()) {
            return Optional.of(ReviewRefusal.ASSIGNMENT_CLOSED);
        }
        if (isBy(officer)) {
            return Optional.of(ReviewRefusal.OWN_ASSIGNMENT);
        }
        status = RELEASED;
        return Optional.empty();
    }

    private Optional<Conflict> declaredConflict() {
        return conflict == null ? Optional.empty() : Conflict.of(conflict);
    }

    UUID submissionId() {
        return submissionId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isBy(@Nullable UUID personId) {
        return reviewerPersonId.equals(personId);
    }

    boolean isOpen() {
        return status.equals(ASSIGNED) || status.equals(REVIEWING);
    }

    boolean isIn() {
        return status.equals(REVIEWED);
    }

    boolean isReleased() {
        return status.equals(RELEASED);
    }

    boolean isConflicted() {
        return status.equals(CONFLICTED);
    }

    boolean isOfRound(int other) {
        return round == other;
    }
}
