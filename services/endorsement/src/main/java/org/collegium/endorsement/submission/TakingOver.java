package org.collegium.endorsement.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.register.EnterProgramme;
import org.collegium.endorsement.register.EnteringRegister;
import org.collegium.endorsement.scheme.ReadingSchemes;
import org.collegium.endorsement.scheme.SchemeView;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes endorsements over that were given before this register was kept: their reviews lie in the files of those days,
/// so the submission says that it was taken over, and the audit says by whom.
@Service
public class TakingOver {

    private final Submissions submissions;
    private final SubmissionQueries queries;
    private final ReadingSchemes schemes;
    private final EnteringRegister register;
    private final Audit audit;
    private final Clock clock;

    TakingOver(
            Submissions submissions,
            SubmissionQueries queries,
            ReadingSchemes schemes,
            EnteringRegister register,
            Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.queries = queries;
        this.schemes = schemes;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SubmissionDecision takeOver(TakeOverProgramme command, Caller administrator) {
        Optional<SchemeView> scheme = schemes.current(command.scheme());
        if (scheme.isEmpty()) {
            return new SubmissionDecision.Refused(SubmissionRefusal.UNKNOWN_SCHEME);
        }
        if (!scheme.get().isFor(command.programme().providerKind())) {
            return new SubmissionDecision.Refused(SubmissionRefusal.PROVIDER_KIND_NOT_ELIGIBLE);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        EnterProgramme entry = entry(id, command);
        Optional<SubmissionRefusal> refusal =
                TakeoverPolicy.refusalOf(command, register.lastDay(entry), LocalDate.now(clock));
        if (refusal.isPresent()) {
            return new SubmissionDecision.Refused(refusal.get());
        }
        submissions.saveAndFlush(Submission.takenOver(
                id,
                new PinnedScheme(command.scheme(), scheme.get().version()),
                command,
                clock.instant(),
                command.decidedOn().atStartOfDay(clock.getZone()).toInstant()));
        register.enter(entry);
        SubmissionView view = queries.find(id).orElseThrow();
        audit.record(
                administrator,
                "endorsement-taken-over",
                "submission/" + id,
                "Endorsed on " + command.decidedOn() + ".");
        return new SubmissionDecision.Done(view);
    }

    private static EnterProgramme entry(UUID id, TakeOverProgramme command) {
        return new EnterProgramme(
                id,
                command.scheme(),
                command.programme().title(),
                command.programme().providerName(),
                command.programme().providerKind(),
                command.applicantPersonId(),
                command.programme().startsOn(),
                command.decidedOn());
    }
}
