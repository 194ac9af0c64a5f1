package org.collegium.endorsement.cpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.collegium.members.LearningMembers;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
    LearningMembers members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AutoClose
    private final ExecutorService anotherInstance = Executors.newSingleThreadExecutor();

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

        for (UUID person : List.of(mentor, mentee)) {
            assertThat(keeping.of(person, null, null, 200))
                    .extracting(CpdEntryView::minutes)
                    .containsExactlyInAnyOrder(60, 45, 30);
        }
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

    @Test
    void forgetsASessionThatIsToldAtTheMomentOfTheErasure() throws ExecutionException, InterruptedException {
        emptied();
        UUID erased = UUID.randomUUID();
        SessionHeld session = new SessionHeld(first, mentor, erased, DAY, 60);

        Future<?> erasing = transaction.execute(status -> {
            learning.held(session);
            Future<?> other =
                    anotherInstance.submit(() -> transaction.executeWithoutResult(own -> members.erased(erased)));
            // Were it not to wait, it would find nothing to forget yet.
            await().until(() -> other.isDone() || somebodyWaits());
            return other;
        });
        Objects.requireNonNull(erasing).get();
        learning.held(session);

        assertThat(keeping.of(erased, null, null, 200)).isEmpty();
        assertThat(keeping.of(mentor, null, null, 200)).hasSize(1);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
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
