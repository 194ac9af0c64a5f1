package org.collegium.endorsement.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.collegium.endorsement.register.SuspendingEndorsements;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes evidence from providers and closes conditions on it.
@Service
public class MeetingConditions {

    private final Submissions submissions;
    private final Conditions conditions;
    private final SubmissionQueries queries;
    private final SuspendingEndorsements register;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MeetingConditions(
            Submissions submissions,
            Conditions conditions,
            SubmissionQueries queries,
            SuspendingEndorsements register,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.conditions = conditions;
        this.queries = queries;
        this.register = register;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param documentId a document of the same submission, null if words are enough
    @Transactional
    public SubmissionDecision prove(UUID conditionId, String evidence, @Nullable UUID documentId, UUID applicant) {
        return change(
                conditionId,
                submission -> submission.isOf(applicant),
                (submission, condition) -> queries.lacksDocument(condition.submissionId(), documentId)
                        ? Optional.of(SubmissionRefusal.UNKNOWN_DOCUMENT)
                        : condition.prove(evidence, documentId, clock.instant()));
    }

    @Transactional
    public SubmissionDecision close(UUID conditionId, Caller officer) {
        SubmissionDecision decision = change(
                conditionId,
                submission -> true,
                (submission, condition) ->
                        refusalToClose(submission, condition, officer).or(() -> condition.close(clock.instant())));
        if (decision instanceof SubmissionDecision.Done) {
            audit.record(officer, "condition-closed", "condition/" + conditionId, "The evidence was accepted.");
        }
        return decision;
    }

    /// Gives the provider more time.
    @Transactional
    public SubmissionDecision extend(UUID conditionId, LocalDate to, String reason, Caller officer) {
        SubmissionDecision decision = change(
                conditionId,
                submission -> true,
                (submission, condition) -> refusalToClose(submission, condition, officer)
                        .or(() -> extended(submission, condition, to, reason)));
        if (decision instanceof SubmissionDecision.Done) {
            audit.record(officer, "condition-extended", "condition/" + conditionId, "Due on " + to + " now.");
        }
        return decision;
    }

    private Optional<SubmissionRefusal> extended(
            Submission submission, Condition condition, LocalDate to, String reason) {
        LocalDate from = condition.dueOn();
        Optional<SubmissionRefusal> refusal = condition.extend(to, LocalDate.now(clock));
        if (refusal.isEmpty()) {
            queries.keepExtension(condition.id(), new ConditionView.Extension(from, to, reason, clock.instant()));
            events.publishEvent(submission.extended(condition));
        }
        return refusal;
    }

    private Optional<SubmissionRefusal> refusalToClose(Submission submission, Condition condition, Caller officer) {
        if (submission.isOf(officer.personId())) {
            return Optional.of(SubmissionRefusal.OWN_PROGRAMME);
        }
        return queries.isConflicted(condition.submissionId(), officer.personId())
                ? Optional.of(SubmissionRefusal.CONFLICT_DECLARED)
                : Optional.empty();
    }

    private SubmissionDecision change(
            UUID conditionId,
            Function<Submission, Boolean> mayChange,
            BiFunction<Submission, Condition, Optional<SubmissionRefusal>> what) {
        Optional<UUID> submissionId = conditions.findById(conditionId).map(Condition::submissionId);
        Optional<Submission> locked = submissionId.flatMap(submissions::lock).filter(mayChange::apply);
        if (locked.isEmpty()) {
            return new SubmissionDecision.Refused(SubmissionRefusal.UNKNOWN_CONDITION);
        }
        Condition condition = conditions.findById(conditionId).orElseThrow();
        Optional<SubmissionRefusal> refusal = what.apply(locked.get(), condition);
        if (refusal.isPresent()) {
            return new SubmissionDecision.Refused(refusal.get());
        }
        follow(locked.get(), conditions.findBySubmissionId(condition.submissionId()));
        return new SubmissionDecision.Done(
                queries.find(condition.submissionId()).orElseThrow());
    }

    /// A suspension that a condition brought about ends with the last condition that does.
    private void follow(Submission submission, List<Condition> all) {
        submission.follow(all, LocalDate.now(clock));
        submissions.flush();
        if (all.stream().noneMatch(Condition::suspends)) {
            register.liftForConditions(submission.id());
        }
        if (submission.state() == SubmissionStatus.ENDORSED) {
            events.publishEvent(submission.conditionsMet());
        }
    }
}
