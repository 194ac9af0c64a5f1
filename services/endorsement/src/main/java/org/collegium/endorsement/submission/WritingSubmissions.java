package org.collegium.endorsement.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.scheme.ReadingSchemes;
import org.collegium.endorsement.scheme.RequiredDocument;
import org.collegium.endorsement.scheme.SchemeView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps providers' drafts, takes them in, and gives them back.
@Service
public class WritingSubmissions {

    /// More programmes than a provider prepares at once; a loop that drafts stops here.
    private static final int MOST_DRAFTS = 50;

    private final Submissions submissions;
    private final SubmissionQueries queries;
    private final ReadingSchemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WritingSubmissions(
            Submissions submissions,
            SubmissionQueries queries,
            ReadingSchemes schemes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.queries = queries;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public SubmissionDecision draft(String schemeCode, WriteSubmission command, UUID applicant) {
        Optional<SchemeView> scheme = schemes.current(schemeCode);
        if (scheme.isEmpty()) {
            return refused(SubmissionRefusal.UNKNOWN_SCHEME);
        }
        if (!scheme.get().isFor(command.providerKind())) {
            return refused(SubmissionRefusal.PROVIDER_KIND_NOT_ELIGIBLE);
        }
        if (submissions.drafts(applicant) >= MOST_DRAFTS) {
            return refused(SubmissionRefusal.TOO_MANY_DRAFTS);
        }
        Optional<SubmissionRefusal> start = StartPolicy.refusalOf(command.startsOn(), LocalDate.now(clock));
        if (start.isPresent()) {
            return refused(start.get());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        submissions.saveAndFlush(Submission.draft(
                id, new PinnedScheme(schemeCode, scheme.get().version()), command, applicant, clock.instant()));
        return done(id);
    }

    @Transactional
    public SubmissionDecision revise(UUID id, WriteSubmission command, UUID applicant) {
        Optional<Submission> found = submissions.lock(id).filter(one -> one.isOf(applicant));
        if (found.isEmpty()) {
            return refused(SubmissionRefusal.UNKNOWN_SUBMISSION);
        }
        boolean eligible = schemes.current(found.get().scheme())
                .filter(scheme -> scheme.isFor(command.providerKind()))
                .isPresent();
        if (!eligible) {
            return refused(SubmissionRefusal.PROVIDER_KIND_NOT_ELIGIBLE);
        }
        return kept(id, found.get().revise(command, LocalDate.now(clock)));
    }

    @Transactional
    public SubmissionDecision submit(UUID id, UUID applicant) {
        Optional<Submission> found = submissions.lock(id).filter(one -> one.isOf(applicant));
        if (found.isEmpty()) {
            return refused(SubmissionRefusal.UNKNOWN_SUBMISSION);
        }
        LocalDate today = LocalDate.now(clock);
        Optional<SubmissionRefusal> refusal = found.get().refusalToSubmit(today);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        List<RequiredDocument> missing = queries.missingDocuments(id);
        if (!missing.isEmpty()) {
            return new SubmissionDecision.DocumentsMissing(missing);
        }
        SubmissionEvent.Received received = found.get().submit(today, clock.instant());
        submissions.flush();
        events.publishEvent(received);
        return done(id);
    }

    @Transactional
    public SubmissionDecision withdraw(UUID id, UUID applicant) {
        Optional<Submission> found = submissions.lock(id).filter(one -> one.isOf(applicant));
        if (found.isEmpty()) {
            return refused(SubmissionRefusal.UNKNOWN_SUBMISSION);
        }
        return kept(id, found.get().withdraw());
    }

    private SubmissionDecision kept(UUID id, Optional<SubmissionRefusal> refusal) {
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        submissions.flush();
        return done(id);
    }

    private SubmissionDecision done(UUID id) {
        return new SubmissionDecision.Done(queries.find(id).orElseThrow());
    }

    private static SubmissionDecision refused(SubmissionRefusal reason) {
        return new SubmissionDecision.Refused(reason);
    }
}
