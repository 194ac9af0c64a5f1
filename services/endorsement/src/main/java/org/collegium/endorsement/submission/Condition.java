package org.collegium.endorsement.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Condition {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "text")
    private String text;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "evidence")
    private @Nullable String evidence;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Column(name = "evidenced_at")
    private @Nullable Instant evidencedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Condition() {}

    static Condition of(UUID id, UUID submissionId, String text, LocalDate dueOn) {
        Condition condition = new Condition();
        condition.id = id;
        condition.submissionId = submissionId;
        condition.text = text;
        condition.dueOn = dueOn;
        return condition;
    }

    /// Evidence may be replaced until the condition is closed.
    Optional<SubmissionRefusal> prove(String with, @Nullable UUID document, Instant at) {
        if (isClosed()) {
            return Optional.of(SubmissionRefusal.CONDITION_CLOSED);
        }
        evidence = with;
        documentId = document;
        evidencedAt = at;
        return Optional.empty();
    }

    Optional<SubmissionRefusal> close(Instant at) {
        if (isClosed()) {
            return Optional.of(SubmissionRefusal.CONDITION_CLOSED);
        }
        if (evidence == null) {
            return Optional.of(SubmissionRefusal.EVIDENCE_MISSING);
        }
        closedAt = at;
        return Optional.empty();
    }

    UUID submissionId() {
        return submissionId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    boolean awaitsClosing() {
        return !isClosed() && evidence != null;
    }

    boolean awaitsEvidence() {
        return evidence == null;
    }
}
