package org.collegium.endorsement.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Condition {

    /// What takes longer is another programme.
    private static final Period LONGEST = Period.ofYears(1);

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

    /// A code of [ConditionStep].
    @Column(name = "told")
    private String told;

    @Column(name = "suspends_on")
    private LocalDate suspendsOn;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Condition() {}

    /// Whoever reads today that it is due within two weeks is not reminded of it today.
    static Condition of(UUID id, UUID submissionId, String text, LocalDate dueOn, LocalDate today) {
        Condition condition = new Condition();
        condition.id = id;
        condition.submissionId = submissionId;
        condition.text = text;
        condition.allow(dueOn, today);
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

    /// What the day brings: the next step, taken once.
    Optional<ConditionStep> step(LocalDate today) {
        if (isClosed() || !awaitsEvidence()) {
            return Optional.empty();
        }
        Optional<ConditionStep> next = ConditionStep.of(told).next(today, dueOn, suspendsOn);
        next.ifPresent(step -> told = step.code());
        return next;
    }

    /// Gives more time. What was shown so far was not enough: it is asked for anew, and whoever was told before is
    /// told again when the new day comes near.
    Optional<SubmissionRefusal> extend(LocalDate to, LocalDate today) {
        if (isClosed()) {
            return Optional.of(SubmissionRefusal.CONDITION_CLOSED);
        }
        if (!to.isAfter(dueOn) || to.isBefore(today) || to.isAfter(today.plus(LONGEST))) {
            return Optional.of(SubmissionRefusal.CONDITION_NOT_LATER);
        }
        evidence = null;
        documentId = null;
        evidencedAt = null;
        allow(to, today);
        return Optional.empty();
    }

    private void allow(LocalDate day, LocalDate today) {
        dueOn = day;
        suspendsOn = ConditionStep.suspendsOn(day);
        boolean near = !today.isBefore(day.minusDays(ConditionStep.DAYS_AHEAD));
        told = (near ? ConditionStep.AHEAD : ConditionStep.NOTHING).code();
    }

    /// Whether the endorsement does not hold because of it.
    boolean suspends() {
        return !isClosed() && ConditionStep.of(told) == ConditionStep.SUSPENDED;
    }

    UUID id() {
        return id;
    }

    LocalDate suspendsOn() {
        return suspendsOn;
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
