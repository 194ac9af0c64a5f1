package org.collegium.endorsement.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The records end the same whatever the order, the repeats and the losses of the facts.
@IntegrationTest
class LearningSessionsIT {

    private static final LocalDate DAY = LocalDate.of(2012, 11, 5);

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Autowired
    LearningSessions learning;

    @Autowired
    KeepingCpd keeping;

    @Autowired
    JdbcClient jdbc;

    @Test
    void notesEverySessionOnceForEachOfTheTwo() {
        Scenarios.in(this::emptied)
                .action("first told", world -> world.held(session(first, 60)))
                .action("second told", world -> world.held(session(second, 45)))
                .action("told the other way round", world -> world.held(swapped()))
                .sameEndAs(world -> Stream.of(mentor, mentee)
                        .flatMap(person -> keeping.of(person, null, null, 200).stream())
                        .map(entry -> entry.title() + entry.minutes() + entry.status())
                        .sorted()
                        .toList())
                .runs(30)
                .inAnyOrder();
    }

    @Test
    void doesNotBringBackWhatWasDismissed() {
        emptied().held(session(first, 60));
        UUID draft = keeping.of(mentee, "draft", null, 200).getFirst().id();

        assertThat(keeping.remove(draft, mentee)).isTrue();
        learning.held(session(first, 60));

        assertThat(keeping.of(mentee, null, null, 200)).isEmpty();
        assertThat(keeping.of(mentor, null, null, 200)).hasSize(1);
    }

    private LearningSessions emptied() {
        jdbc.sql("DELETE FROM cpd_entry WHERE person_id IN (?, ?)")
                .params(mentor, mentee)
                .update();
        return learning;
    }

    private SessionHeld session(UUID id, int minutes) {
        return new SessionHeld(id, mentor, mentee, DAY, minutes);
    }

    /// A third session, in which the mentor was mentored.
    private SessionHeld swapped() {
        return new SessionHeld(UUID.nameUUIDFromBytes(new byte[] {3}), mentee, mentor, DAY, 30);
    }
}
