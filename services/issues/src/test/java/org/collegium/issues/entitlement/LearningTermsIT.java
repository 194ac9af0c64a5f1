package org.collegium.issues.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The projection ends the same whatever the order, the repeats and the losses of its facts.
@IntegrationTest
class LearningTermsIT {

    private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);

    private final UUID person = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Autowired
    LearningTerms learning;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void learnsTheSameTermsInAnyOrder() {
        Scenarios.in(this::emptied)
                .action("first began", world -> world.begun(List.of(begun(first, BEGIN))))
                .action("first cancelled", world -> world.ended(List.of(ended(first, BEGIN.plusMonths(3)))))
                .action("second began", world -> world.begun(List.of(begun(second, BEGIN.plusYears(1)))))
                .action("second cancelled", world -> world.ended(List.of(ended(second, BEGIN.plusYears(2)))))
                .sameEndAs(world ->
                        terms.of(person).stream().map(Term::toString).sorted().toList())
                .inAnyOrder();
    }

    @Test
    void learnsManyInOneBatchEvenWhenOneComesTwice() {
        Scenarios.in(this::emptied)
                .action(
                        "both began, one twice",
                        world -> world.begun(
                                List.of(begun(first, BEGIN), begun(second, BEGIN.plusYears(1)), begun(first, BEGIN))))
                .sameEndAs(world -> terms.of(person).size())
                .inAnyOrder();
    }

    private LearningTerms emptied() {
        jdbc.sql("DELETE FROM membership_term WHERE person_id = ?")
                .param(person)
                .update();
        return learning;
    }

    private MembershipBegun begun(UUID membership, LocalDate startsOn) {
        return new MembershipBegun(
                membership, person, startsOn, startsOn.plusYears(1).minusDays(1));
    }

    private MembershipEnded ended(UUID membership, LocalDate endsOn) {
        return new MembershipEnded(membership, person, endsOn);
    }
}
