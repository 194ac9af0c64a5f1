package org.collegium.endorsement.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.register.EnterProgramme;
import org.collegium.endorsement.register.EnteringRegister;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides submissions once their reviews are in, and enters what is endorsed in the register.
@Service
public class DecidingSubmissions {

    private final Submissions submissions;
    private final Conditions conditions;
    private final SubmissionQueries queries;
    private final EnteringRegister register;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    DecidingSubmissions(
            Submissions submissions,
            Conditions conditions,
            SubmissionQueries queries,
            EnteringRegister register,
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

    @Transactional
    public SubmissionDecision decide(DecideSubmission command, Caller officer) {
        Optional<Submission> found = submissions.lock(command.submissionId());
        if (found.isEmpty()) {
            return new SubmissionDecision.Refused(SubmissionRefusal.UNKNOWN_SUBMISSION);
        }
        Submission submission = found.get();
        LocalDate today = LocalDate.now(clock);
        Optional<SubmissionRefusal> refusal = queries.isConflicted(command.submissionId(), officer.personId())
                ? Optional.of(SubmissionRefusal.CONFLICT_DECLARED)
                : submission.refusalToDecide(command, officer.personId(), today);
        if (refusal.isPresent()) {
            return new SubmissionDecision.Refused(refusal.get());
        }
        SubmissionEvent.Decided decided = submission.decide(command, today, clock.instant());
        keepConditions(command, submission, today);
        submissions.flush();
        events.publishEvent(decided);
        audit.record(
                officer,
                "submission-decided",
                "submission/" + command.submissionId(),
                "Decision: " + command.verdict().code() + ".");
        if (command.verdict().endorses()) {
            register.enter(endorsed(queries.find(command.submissionId()).orElseThrow(), today));
        }
        return new SubmissionDecision.Done(queries.find(command.submissionId()).orElseThrow());
    }

    /// Sends a submission back as incomplete, before anybody was asked to review it.
    ///
    /// @param reason what is missing, for the provider
    @Transactional
    public SubmissionDecision sendBack(UUID submissionId, String reason, Caller officer) {
        Optional<Submission> found = submissions.lock(submissionId);
        if (found.isEmpty()) {
            return new SubmissionDecision.Refused(SubmissionRefusal.UNKNOWN_SUBMISSION);
        }
        if (queries.isConflicted(submissionId, officer.personId())) {
            return new SubmissionDecision.Refused(SubmissionRefusal.CONFLICT_DECLARED);
        }
        return switch (found.get().returnAsIncomplete(officer.personId())) {
            case Returning.Refused(SubmissionRefusal refusal) -> new SubmissionDecision.Refused(refusal);
            case Returning.Done(SubmissionEvent.Returned returned) -> {
                queries.keepReturn(submissionId, found.get().round(), reason, clock.instant());
                submissions.flush();
                events.publishEvent(returned);
                audit.record(officer, "submission-returned", "submission/" + submissionId, "Sent back as incomplete.");
                yield new SubmissionDecision.Done(queries.find(submissionId).orElseThrow());
            }
        };
    }

    private void keepConditions(DecideSubmission command, Submission submission, LocalDate today) {
        if (command.conditions().isEmpty()) {
            return;
        }
        List<Condition> kept = command.conditions().stream()
                .map(wanted -> conditions.save(Condition.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        command.submissionId(),
                        wanted.text(),
                        wanted.dueOn() == null ? today.plus(Deadlines.MEETING) : wanted.dueOn(),
                        today)))
                .toList();
        submission.follow(kept, today);
    }

    private static EnterProgramme endorsed(SubmissionView submission, LocalDate decidedOn) {
        return new EnterProgramme(
                submission.id(),
                submission.scheme(),
                submission.title(),
                submission.provider().name(),
                submission.provider().kind(),
                submission.applicantPersonId(),
                submission.startsOn(),
                decidedOn);
    }
}
