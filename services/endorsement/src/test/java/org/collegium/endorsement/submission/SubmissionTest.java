package org.collegium.endorsement.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 11, 5);
    private static final Instant NOON = Instant.parse("2012-11-05T12:00:00Z");
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();

    static Stream<Start> starts() {
        return Stream.of(
                new Start(-3650, SubmissionRefusal.RETROSPECTIVE_START),
                new Start(-1, SubmissionRefusal.RETROSPECTIVE_START),
                new Start(0, SubmissionRefusal.STARTS_TOO_SOON),
                new Start(27, SubmissionRefusal.STARTS_TOO_SOON),
                new Start(28, null),
                new Start(730, null),
                new Start(731, SubmissionRefusal.STARTS_TOO_FAR_AHEAD),
                new Start(365 * 900, SubmissionRefusal.STARTS_TOO_FAR_AHEAD));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void takesOnlyStartsThatAreStillToComeAndCanBeJudged(Start start) {
        assertThat(StartPolicy.refusalOf(TODAY.plusDays(start.daysAhead()), TODAY))
                .isEqualTo(Optional.ofNullable(start.refusal()));
    }

    @Test
    void refusesToBeHandedInOnceTheLeadIsGone() {
        Submission draft = draft();

        assertThat(draft.refusalToSubmit(TODAY.plusDays(40))).contains(SubmissionRefusal.STARTS_TOO_SOON);
        assertThat(draft.refusalToSubmit(TODAY)).isEmpty();
    }

    @Test
    void doesNotChangeWhileItIsReviewed() {
        Submission submission = draft();
        submission.submit(TODAY, NOON);

        assertThat(submission.revise(programme(), TODAY)).contains(SubmissionRefusal.ALREADY_SUBMITTED);
        assertThat(submission.refusalToSubmit(TODAY)).contains(SubmissionRefusal.ALREADY_SUBMITTED);
    }

    static Stream<Verdict> verdicts() {
        return Stream.of(Verdict.values());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void isDecidedOnlyOnceBothReviewsAreInAndOnlyOnce(Verdict verdict) {
        Submission submission = draft();
        assertThat(refusal(submission, verdict)).contains(SubmissionRefusal.NOT_SUBMITTED);
        submission.submit(TODAY, NOON);
        assertThat(refusal(submission, verdict)).contains(SubmissionRefusal.REVIEWS_MISSING);
        submission.follow(new ReviewCount(2, 1, TODAY), TODAY);
        assertThat(refusal(submission, verdict)).contains(SubmissionRefusal.REVIEWS_MISSING);
        submission.follow(new ReviewCount(2, 2, TODAY), TODAY);
        assertThat(refusal(submission, verdict)).isEmpty();

        submission.decide(decision(verdict), TODAY, NOON);

        assertThat(refusal(submission, verdict)).contains(SubmissionRefusal.ALREADY_DECIDED);
    }

    @Test
    void isNotDecidedByItsOwnProvider() {
        assertThat(reviewed().refusalToDecide(decision(Verdict.ENDORSE), PROVIDER, TODAY))
                .contains(SubmissionRefusal.OWN_PROGRAMME);
    }

    @Test
    void carriesConditionsWhereTheyBelongAndNowhereElse() {
        DecideSubmission none = decision(Verdict.ENDORSE_WITH_CONDITIONS, List.of());
        DecideSubmission some = decision(Verdict.ENDORSE, List.of(condition(TODAY)));
        DecideSubmission past = decision(Verdict.ENDORSE_WITH_CONDITIONS, List.of(condition(TODAY.minusDays(1))));

        assertThat(ConditionPolicy.refusalOf(none, TODAY)).contains(SubmissionRefusal.CONDITIONS_MISSING);
        assertThat(ConditionPolicy.refusalOf(some, TODAY)).contains(SubmissionRefusal.CONDITIONS_NOT_EXPECTED);
        assertThat(ConditionPolicy.refusalOf(past, TODAY)).contains(SubmissionRefusal.CONDITION_DUE_IN_THE_PAST);
    }

    @Test
    void closesConditionsOnEvidenceOnly() {
        Condition condition = Condition.of(UUID.randomUUID(), UUID.randomUUID(), "Name the trainers.", TODAY, TODAY);

        assertThat(condition.close(NOON)).contains(SubmissionRefusal.EVIDENCE_MISSING);
        assertThat(condition.prove("Page 3.", null, NOON)).isEmpty();
        assertThat(condition.close(NOON)).isEmpty();
        assertThat(condition.close(NOON)).contains(SubmissionRefusal.CONDITION_CLOSED);
        assertThat(condition.prove("Page 4.", null, NOON)).contains(SubmissionRefusal.CONDITION_CLOSED);
    }

    private static Optional<SubmissionRefusal> refusal(Submission submission, Verdict verdict) {
        return submission.refusalToDecide(decision(verdict), OFFICER, TODAY);
    }

    private static DecideSubmission decision(Verdict verdict) {
        return decision(verdict, verdict == Verdict.ENDORSE_WITH_CONDITIONS ? List.of(condition(TODAY)) : List.of());
    }

    private static DecideSubmission decision(Verdict verdict, List<DecideSubmission.WantedCondition> conditions) {
        return new DecideSubmission(UUID.randomUUID(), verdict, null, conditions);
    }

    private static DecideSubmission.WantedCondition condition(LocalDate dueOn) {
        return new DecideSubmission.WantedCondition("Name the trainers.", dueOn);
    }

    private static Submission reviewed() {
        Submission submission = draft();
        submission.submit(TODAY, NOON);
        submission.follow(new ReviewCount(2, 2, TODAY), TODAY);
        return submission;
    }

    private static Submission draft() {
        return Submission.draft(UUID.randomUUID(), new PinnedScheme("cpd-programme", 1), programme(), PROVIDER, NOON);
    }

    private static WriteSubmission programme() {
        return new WriteSubmission(
                "Programme", "Sample Training", "training-organisation", TODAY.plusDays(60), Listing.NONE);
    }

    record Start(int daysAhead, @Nullable SubmissionRefusal refusal) {}
}
