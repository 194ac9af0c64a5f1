package org.collegium.endorsement.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentTest {

    private static final Instant NOON = Instant.parse("2012-11-05T12:00:00Z");
    private static final UUID REVIEWER = UUID.randomUUID();
    private static final Set<String> CRITERIA = Set.of("delivery", "evaluation");

    static Stream<Declarations> declarations() {
        return Stream.of(
                new Declarations(Conflict.NONE, Conflict.NONE, ReviewRefusal.ALREADY_DECLARED),
                new Declarations(Conflict.NONE, Conflict.SOFT, null),
                new Declarations(Conflict.NONE, Conflict.HARD, null),
                new Declarations(Conflict.SOFT, Conflict.NONE, ReviewRefusal.ALREADY_DECLARED),
                new Declarations(Conflict.SOFT, Conflict.HARD, null),
                new Declarations(Conflict.HARD, Conflict.NONE, ReviewRefusal.ASSIGNMENT_CLOSED),
                new Declarations(Conflict.HARD, Conflict.SOFT, ReviewRefusal.ASSIGNMENT_CLOSED));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void makesADeclarationOnlyEverWorse(Declarations case_) {
        Assignment assignment = assignment();
        assignment.declare(case_.first(), null, NOON);

        assertThat(assignment.declare(case_.second(), null, NOON)).isEqualTo(Optional.ofNullable(case_.refusal()));
    }

    @Test
    void takesNoReviewBeforeTheDeclaration() {
        assertThat(assignment().review(scores("delivery", "evaluation"), CRITERIA, NOON))
                .contains(ReviewRefusal.CONFLICT_NOT_DECLARED);
    }

    static Stream<List<String>> incomplete() {
        return Stream.of(
                List.of("delivery"),
                List.of("delivery", "delivery"),
                List.of("delivery", "evaluation", "evaluation"),
                List.of("delivery", "taste"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void wantsEveryCriterionOnceAndNothingElse(List<String> scored) {
        Assignment assignment = assignment();
        assignment.declare(Conflict.NONE, null, NOON);

        assertThat(assignment.review(scores(scored.toArray(String[]::new)), CRITERIA, NOON))
                .contains(ReviewRefusal.SCORES_INCOMPLETE);
    }

    @Test
    void isReviewedOnce() {
        Assignment assignment = assignment();
        assignment.declare(Conflict.SOFT, "We met once.", NOON);

        assertThat(assignment.review(scores("delivery", "evaluation"), CRITERIA, NOON))
                .isEmpty();
        assertThat(assignment.review(scores("delivery", "evaluation"), CRITERIA, NOON))
                .contains(ReviewRefusal.ALREADY_REVIEWED);
        assertThat(assignment.releaseBy(UUID.randomUUID())).contains(ReviewRefusal.ALREADY_REVIEWED);
    }

    @Test
    void isTakenBackByAnotherWhileItIsOpen() {
        Assignment assignment = assignment();

        assertThat(assignment.releaseBy(REVIEWER)).contains(ReviewRefusal.OWN_ASSIGNMENT);
        assertThat(assignment.releaseBy(UUID.randomUUID())).isEmpty();
        assertThat(assignment.releaseBy(REVIEWER)).contains(ReviewRefusal.ASSIGNMENT_CLOSED);
    }

    private static WriteReview scores(String... criteria) {
        return new WriteReview(
                Arrays.stream(criteria)
                        .map(criterion -> new WriteReview.GivenScore(criterion, 3, null))
                        .toList(),
                null);
    }

    private static Assignment assignment() {
        return Assignment.of(UUID.randomUUID(), UUID.randomUUID(), 1, REVIEWER, LocalDate.of(2012, 11, 19), NOON);
    }

    record Declarations(
            Conflict first, Conflict second, @Nullable ReviewRefusal refusal) {}
}
