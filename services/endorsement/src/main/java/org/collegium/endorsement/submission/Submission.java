package org.collegium.endorsement.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Submission {

    @Id
    private UUID id;

    @Column(name = "scheme")
    private String scheme;

    @Column(name = "criteria_version")
    private int criteriaVersion;

    @Column(name = "title")
    private String title;

    @Column(name = "provider_name")
    private String providerName;

    @Column(name = "provider_kind")
    private String providerKind;

    @Column(name = "applicant_person_id")
    private UUID applicantPersonId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "website")
    private @Nullable String website;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @Column(name = "status")
    private String status;

    @Column(name = "round")
    private int round;

    @Column(name = "next_actor")
    private @Nullable String nextActor;

    @Column(name = "next_action_by")
    private @Nullable LocalDate nextActionBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision")
    private @Nullable String decision;

    @Column(name = "note")
    private @Nullable String note;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Submission() {}

    static Submission draft(UUID id, PinnedScheme scheme, WriteSubmission command, UUID applicant, Instant at) {
        Submission submission = new Submission();
        submission.id = id;
        submission.scheme = scheme.code();
        submission.criteriaVersion = scheme.version();
        submission.applicantPersonId = applicant;
        submission.draftedAt = at;
        submission.become(SubmissionStatus.DRAFT);
        submission.write(command);
        return submission;
    }

    /// It never went through a round here.
    static Submission takenOver(UUID id, PinnedScheme scheme, TakeOverProgramme command, Instant at, Instant decided) {
        Submission submission = draft(id, scheme, command.programme(), command.applicantPersonId(), at);
        submission.become(SubmissionStatus.ENDORSED);
        submission.nobodyNext();
        submission.decision = Verdict.ENDORSE.code();
        submission.decidedAt = decided;
        submission.note = "Taken over from the register that was kept before this one.";
        return submission;
    }

    /// The scheme, and with it the criteria, stay what they were.
    Optional<SubmissionRefusal> revise(WriteSubmission command, LocalDate today) {
        if (!state().isWritten()) {
            return Optional.of(SubmissionRefusal.ALREADY_SUBMITTED);
        }
        Optional<SubmissionRefusal> start = StartPolicy.refusalOf(command.startsOn(), today);
        if (start.isEmpty()) {
            write(command);
        }
        return start;
    }

    private void write(WriteSubmission command) {
        title = command.title();
        providerName = command.providerName();
        providerKind = command.providerKind();
        startsOn = command.startsOn();
        description = command.listing().description();
        website = command.listing().website();
        contactEmail = command.listing().email();
        next(Actor.PROVIDER, startsOn.minusDays(StartPolicy.LEAD_DAYS));
    }

    Optional<SubmissionRefusal> refusalToSubmit(LocalDate today) {
        return state().isWritten()
                ? StartPolicy.refusalOf(startsOn, today)
                : Optional.of(SubmissionRefusal.ALREADY_SUBMITTED);
    }

    SubmissionEvent.Received submit(LocalDate today, Instant at) {
        round++;
        submittedAt = at;
        become(SubmissionStatus.SUBMITTED);
        next(Actor.OFFICER, today.plus(Deadlines.ASSIGNING));
        return new SubmissionEvent.Received(id, scheme, title, applicantPersonId);
    }

    /// Back to the provider, who completes it and hands it in again: nobody was asked to review it, so nothing is lost.
    Returning returnAsIncomplete(@Nullable UUID officer) {
        if (isOf(officer)) {
            return new Returning.Refused(SubmissionRefusal.OWN_PROGRAMME);
        }
        return switch (state()) {
            case DRAFT, RESUBMISSION, WITHDRAWN -> new Returning.Refused(SubmissionRefusal.NOT_SUBMITTED);
            case IN_REVIEW, REVIEWED -> new Returning.Refused(SubmissionRefusal.REVIEWERS_ASKED);
            case ENDORSED_WITH_CONDITIONS, ENDORSED, DECLINED ->
                new Returning.Refused(SubmissionRefusal.ALREADY_DECIDED);
            case SUBMITTED -> {
                become(decidedAt == null ? SubmissionStatus.DRAFT : SubmissionStatus.RESUBMISSION);
                next(Actor.PROVIDER, startsOn.minusDays(StartPolicy.LEAD_DAYS));
                yield new Returning.Done(new SubmissionEvent.Returned(id, title, applicantPersonId));
            }
        };
    }

    Optional<SubmissionRefusal> withdraw() {
        if (!state().isWritten() && !state().isUnderReview()) {
            return Optional.of(SubmissionRefusal.ALREADY_DECIDED);
        }
        become(SubmissionStatus.WITHDRAWN);
        nobodyNext();
        return Optional.empty();
    }

    /// Moves with the reviews: who acts next follows from how many were asked and how many are in.
    void follow(ReviewCount reviews, LocalDate today) {
        if (reviews.allIn()) {
            become(SubmissionStatus.REVIEWED);
            next(Actor.OFFICER, today.plus(Deadlines.DECIDING));
        } else if (reviews.enoughAsked()) {
            become(SubmissionStatus.IN_REVIEW);
            next(Actor.REVIEWERS, reviews.dueOn());
        } else {
            become(reviews.live() == 0 ? SubmissionStatus.SUBMITTED : SubmissionStatus.IN_REVIEW);
            next(Actor.OFFICER, today.plus(Deadlines.ASSIGNING));
        }
    }

    Optional<SubmissionRefusal> refusalToDecide(DecideSubmission command, @Nullable UUID officer, LocalDate today) {
        if (applicantPersonId.equals(officer)) {
            return Optional.of(SubmissionRefusal.OWN_PROGRAMME);
        }
        return switch (state()) {
            case DRAFT, WITHDRAWN -> Optional.of(SubmissionRefusal.NOT_SUBMITTED);
            case SUBMITTED, IN_REVIEW -> Optional.of(SubmissionRefusal.REVIEWS_MISSING);
            case RESUBMISSION, ENDORSED_WITH_CONDITIONS, ENDORSED, DECLINED ->
                Optional.of(SubmissionRefusal.ALREADY_DECIDED);
            case REVIEWED -> ConditionPolicy.refusalOf(command, today);
        };
    }

    SubmissionEvent.Decided decide(DecideSubmission command, LocalDate today, Instant at) {
        decidedAt = at;
        decision = command.verdict().code();
        note = command.note();
        nobodyNext();
        switch (command.verdict()) {
            case ENDORSE -> become(SubmissionStatus.ENDORSED);
            case ENDORSE_WITH_CONDITIONS -> {
                become(SubmissionStatus.ENDORSED_WITH_CONDITIONS);
                next(Actor.PROVIDER, today);
            }
            case RESUBMIT -> {
                become(SubmissionStatus.RESUBMISSION);
                next(Actor.PROVIDER, today.plus(Deadlines.RESUBMITTING));
            }
            case DECLINE -> become(SubmissionStatus.DECLINED);
        }
        return new SubmissionEvent.Decided(
                id,
                title,
                applicantPersonId,
                command.verdict(),
                command.conditions().size());
    }

    /// Moves with its conditions: the provider gives evidence, the officer closes, and after the last it is endorsed.
    void follow(List<Condition> conditions, LocalDate today) {
        if (conditions.stream().allMatch(Condition::isClosed)) {
            become(SubmissionStatus.ENDORSED);
            nobodyNext();
        } else if (conditions.stream().anyMatch(Condition::awaitsClosing)) {
            next(Actor.OFFICER, today.plus(Deadlines.DECIDING));
        } else {
            next(
                    Actor.PROVIDER,
                    conditions.stream()
                            .filter(Condition::awaitsEvidence)
                            .map(Condition::dueOn)
                            .min(Comparator.naturalOrder())
                            .orElse(today));
        }
    }

    SubmissionEvent.ConditionDue due(ConditionStep step, Condition condition) {
        return new SubmissionEvent.ConditionDue(
                id, condition.id(), title, applicantPersonId, step, condition.dueOn(), condition.suspendsOn());
    }

    SubmissionEvent.ConditionExtended extended(Condition condition) {
        return new SubmissionEvent.ConditionExtended(id, condition.id(), title, applicantPersonId, condition.dueOn());
    }

    SubmissionEvent.ConditionsMet conditionsMet() {
        return new SubmissionEvent.ConditionsMet(id, title, applicantPersonId);
    }

    UUID id() {
        return id;
    }

    int round() {
        return round;
    }

    boolean isOf(@Nullable UUID personId) {
        return applicantPersonId.equals(personId);
    }

    String scheme() {
        return scheme;
    }

    SubmissionStatus state() {
        return SubmissionStatus.of(status).orElseThrow();
    }

    private void become(SubmissionStatus next) {
        status = next.code();
    }

    private void next(Actor actor, LocalDate by) {
        nextActor = actor.code();
        nextActionBy = by;
    }

    private void nobodyNext() {
        nextActor = null;
        nextActionBy = null;
    }
}
