package org.collegium.mentoring.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The projection ends the same whatever the order, the repeats and the losses of its facts.
///
/// That an old name does not come back over a newer one is the inbox's doing: `RedeliveryIT` sees to it.
@IntegrationTest(properties = "collegium.mentoring.chase-every=1h")
class LearningStandingsIT {

    private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);

    private final UUID person = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID agreement = UUID.randomUUID();

    @Autowired
    LearningStandings learning;

    @Autowired
    JdbcClient jdbc;

    @Test
    void learnsTheSameStandingsInAnyOrder() {
        Scenarios.in(this::emptied)
                .action("first begun", world -> world.begun(List.of(begun(first, BEGIN))))
                .action("first ended", world -> world.ended(List.of(ended(first, BEGIN.plusMonths(3)))))
                .action("second begun", world -> world.begun(List.of(begun(second, BEGIN.plusYears(1)))))
                .action("second ended", world -> world.ended(List.of(ended(second, BEGIN.plusYears(2)))))
                .action("named", world -> world.persons(List.of(new KnownPerson(person, "Sample", "One"))))
                .sameEndAs(world -> rows())
                .inAnyOrder();
    }

    @Test
    void forgetsTheErasedWhateverElseIsHeard() {
        Scenarios.in(this::emptied)
                .action("first begun", world -> world.begun(List.of(begun(first, BEGIN))))
                .action("first ended", world -> world.ended(List.of(ended(first, BEGIN.plusMonths(3)))))
                .action("person", "named", world -> world.persons(List.of(new KnownPerson(person, "Sample", "One"))))
                .action("person", "erased", world -> world.erased(person))
                .sameEndAs(world -> rows())
                .inAnyOrder();
    }

    @Test
    void learnsManyInOneBatchEvenWhenOneComesTwice() {
        Scenarios.in(this::emptied)
                .action(
                        "both begun, one twice",
                        world -> world.begun(
                                List.of(begun(first, BEGIN), begun(second, BEGIN.plusYears(1)), begun(first, BEGIN))))
                .action(
                        "named twice",
                        world -> world.persons(List.of(
                                new KnownPerson(person, "Sample", "One"), new KnownPerson(person, "Sample", "Two"))))
                .sameEndAs(world -> rows())
                .inAnyOrder();
    }

    /// All that is known of the person, as text.
    private List<String> rows() {
        return jdbc.sql("SELECT CAST(t AS text) AS known FROM membership_term t WHERE person_id = :person"
                        + " UNION ALL SELECT CAST(p AS text) FROM person p WHERE id = :person"
                        + " UNION ALL SELECT 'erased' FROM erased_person WHERE person_id = :person ORDER BY known")
                .param("person", person)
                .query((row, line) -> row.getString("known"))
                .list();
    }

    private LearningStandings emptied() {
        jdbc.sql("DELETE FROM membership_term WHERE person_id = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM person WHERE id = ?").param(person).update();
        jdbc.sql("DELETE FROM erased_person WHERE person_id = ?").param(person).update();
        return learning;
    }

    private MembershipBegun begun(UUID membership, LocalDate startsOn) {
        return new MembershipBegun(
                membership, person, startsOn, startsOn.plusYears(1).minusDays(1), agreement);
    }

    private MembershipEnded ended(UUID membership, LocalDate endsOn) {
        return new MembershipEnded(membership, person, endsOn);
    }
}
